/**
 * The file this package runs from, or undefined in an ESM bundle. CommonJS on purpose: `__filename`
 * means the same to both builds and to bundlers, where `import.meta.url` is an error in one of them.
 */
const location = typeof __filename === 'string' ? __filename : undefined;

export = location;
