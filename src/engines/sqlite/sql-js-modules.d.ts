// sql.js ships no types for its files; ours are in sql-js.ts.
declare module 'sql.js/dist/sql-wasm-browser.js' {
  const init: import('./sql-js.ts').InitSqlJs;
  export default init;
}
declare module 'sql.js/dist/sql-wasm-browser.js?referee' {
  const init: import('./sql-js.ts').InitSqlJs;
  export default init;
}
declare module 'sql.js/dist/sql-wasm-browser.wasm?url' {
  const url: string;
  export default url;
}
