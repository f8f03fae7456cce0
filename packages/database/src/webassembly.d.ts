/** Node has WebAssembly; its types come only with the browser's, which this package has no business seeing. */
declare namespace WebAssembly {
  type Module = object;
  function compile(bytes: Uint8Array): Promise<Module>;
  function instantiate(module: Module, imports: object): Promise<{ exports: { __wbindgen_start(): void } }>;
}
