import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, resolve } from 'node:path'
import { parseSync } from 'vite'

export const root = resolve(import.meta.dirname, '../..')

export type Source = { readonly path: string; readonly text: string }
export type Import = {
  readonly from: string
  readonly target: string
  readonly own: boolean
}

const isCode = (name: string) => /\.(ts|tsx)$/.test(name) && !name.endsWith('.d.ts')

/** Every code file of the four processes' folders, with paths from the project's root. */
export function readSources(): Source[] {
  const folders = ['src-shared', 'src-preload', 'src-main', 'src-renderer']
  return folders.flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(isCode)
      .map(name => join(folder, name))
      .map(path => ({ path: relative('.', path), text: readFileSync(join(root, path), 'utf8') })),
  )
}

/** A parsed file; a file that does not parse throws with its path. */
export function parse(source: Source): ReturnType<typeof parseSync> {
  const parsed = parseSync(source.path, source.text)
  const [error] = parsed.errors
  if (error) throw new Error(`${source.path}: ${error.message}`)
  return parsed
}

/** What a file imports, types too. `target` is a path without ending for our own files, else the package's name. */
export function importsOf(source: Source): Import[] {
  const { module } = parse(source)
  const fixed = module.staticImports.map(one => one.moduleRequest.value)
  const handedOn = module.staticExports.flatMap(one => one.entries.flatMap(entry => entry.moduleRequest?.value ?? []))
  const late = module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
    source.text.slice(start, end).replace(/^['"`]|['"`]$/g, ''),
  )
  return [...fixed, ...handedOn, ...late].map(specifier => ({
    from: source.path,
    ...resolveSpecifier(source.path, specifier),
  }))
}

function resolveSpecifier(path: string, specifier: string): { target: string; own: boolean } {
  const bare = specifier.replace(/\?.*$/, '')
  const aliased = /^@(shared|main|preload|renderer)\/(.*)$/.exec(bare)
  if (aliased) return { target: `src-${aliased[1]}/${aliased[2]}`.replace(/\.tsx?$/, ''), own: true }
  if (bare.startsWith('.')) {
    return { target: posix.normalize(posix.join(dirname(path), bare)).replace(/\.tsx?$/, ''), own: true }
  }
  if (bare.startsWith('node:')) return { target: 'node', own: false }
  const parts = bare.split('/')
  return { target: parts.slice(0, bare.startsWith('@') ? 2 : 1).join('/'), own: false }
}
