// What one source file imports and which free names it uses, read by the TypeScript parser: comments and strings do not count.
import ts from 'typescript';
import type { SourceFile } from './rules.ts';

export interface ModuleFacts {
  readonly text: string;
  readonly imports: readonly { readonly from: string; readonly typeOnly: boolean }[];
  /** Names used as values that the file does not declare itself. */
  readonly names: ReadonlySet<string>;
  /** Names after `new`. */
  readonly news: ReadonlySet<string>;
  /** The file holds nothing but `export … from`. */
  readonly reExportsOnly: boolean;
}

export function readModule({ path, text }: SourceFile): ModuleFacts {
  const source = ts.createSourceFile(
    path,
    codeOf(path, text),
    ts.ScriptTarget.Latest,
    true,
    scriptKind(path),
  );
  const imports: { from: string; typeOnly: boolean }[] = [];
  const used = new Set<string>();
  const declared = new Set<string>();
  const news = new Set<string>();
  visit(source);
  return {
    text,
    imports,
    names: new Set([...used].filter((name) => !declared.has(name))),
    news,
    reExportsOnly:
      source.statements.length > 0 &&
      source.statements.every((node) => ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined),
  };

  function visit(node: ts.Node): void {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      imports.push({ from: node.moduleSpecifier.text, typeOnly: isTypeOnly(node) });
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      imports.push({ from: node.moduleSpecifier.text, typeOnly: node.isTypeOnly });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [from] = node.arguments;
      if (from && ts.isStringLiteralLike(from)) imports.push({ from: from.text, typeOnly: false });
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      if (ts.isStringLiteral(node.argument.literal))
        imports.push({ from: node.argument.literal.text, typeOnly: true });
    } else if (ts.isNewExpression(node) && ts.isIdentifier(node.expression)) {
      news.add(node.expression.text);
    }
    if (ts.isIdentifier(node)) noteName(node);
    ts.forEachChild(node, visit);
  }

  function noteName(node: ts.Identifier): void {
    const { parent } = node;
    if (isDeclaredBy(parent, node)) declared.add(node.text);
    else if (isProperty(parent, node)) {
      // `globalThis.document` is `document`.
      if (
        ts.isPropertyAccessExpression(parent) &&
        /^(globalThis|window|self)$/.test(parent.expression.getText(source))
      ) {
        used.add(node.text);
      }
    } else if (!ts.isTypeReferenceNode(parent)) used.add(node.text);
  }
}

/** In an Astro file: the frontmatter and every script element, as one text. */
function codeOf(path: string, text: string): string {
  if (!path.endsWith('.astro')) return text;
  const frontmatter = /^\s*(?:\/\/[^\n]*\n\s*)?---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, body = '']) => body);
  return [frontmatter, ...scripts].join('\n;\n');
}

function scriptKind(path: string): ts.ScriptKind {
  return path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
}

function isTypeOnly(node: ts.ImportDeclaration): boolean {
  const clause = node.importClause;
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    clause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

/** The name is bound here: variable, parameter, function, import and the like. */
function isDeclaredBy(parent: ts.Node, node: ts.Identifier): boolean {
  return (
    (ts.isVariableDeclaration(parent) ||
      ts.isParameter(parent) ||
      ts.isBindingElement(parent) ||
      ts.isFunctionDeclaration(parent) ||
      ts.isFunctionExpression(parent) ||
      ts.isClassDeclaration(parent) ||
      ts.isInterfaceDeclaration(parent) ||
      ts.isTypeAliasDeclaration(parent) ||
      ts.isImportSpecifier(parent) ||
      ts.isImportClause(parent) ||
      ts.isNamespaceImport(parent)) &&
    parent.name === node
  );
}

/** The name belongs to an object or a type and says nothing about globals. */
function isProperty(parent: ts.Node, node: ts.Identifier): boolean {
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    ((ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isMethodSignature(parent) ||
      ts.isGetAccessor(parent) ||
      ts.isSetAccessor(parent) ||
      ts.isJsxAttribute(parent)) &&
      parent.name === node) ||
    (ts.isBindingElement(parent) && parent.propertyName === node) ||
    ts.isLabeledStatement(parent) ||
    ts.isQualifiedName(parent)
  );
}
