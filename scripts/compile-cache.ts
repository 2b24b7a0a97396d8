import path from 'node:path'

/** What a process compiled, the next need not: the suite starts hundreds, each with all of the product. */
export const withCompileCache = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  NODE_COMPILE_CACHE: path.resolve(import.meta.dirname, '../node_modules/.cache/compiled'),
  ...env,
})
