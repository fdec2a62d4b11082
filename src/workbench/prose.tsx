// One paragraph of a lab's text. `code` between backticks is set as code; nothing else is markup.
import type { JSX } from 'preact';

export function Prose({ text }: { text: string }): JSX.Element {
  return <>{text.split('`').map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part))}</>;
}
