import { realpath } from 'node:fs/promises'
import { extname, isAbsolute, relative, resolve } from 'node:path'
import { fail, ok, type Result } from '@shared/domain/result'

/** What the bundle may hold; anything else in its folder is not served. */
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.otf': 'font/otf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

export type BundleFile = { readonly path: string; readonly type: string }

/** The HTTP status to refuse with. */
type Refused = 400 | 403 | 404

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return undefined
  }
}

/**
 * The file that an `app:` URL names. Chromium resolves `../` before we see it but hands on `..%2f` as it is: so the path is decoded
 * first and judged afterwards, by where it leads and not by how it begins.
 * @param root the bundle's folder, with links resolved
 */
export async function bundleFile(root: string, url: string): Promise<Result<BundleFile, Refused>> {
  const { host, pathname } = new URL(url)
  if (host !== 'bundle') return fail(403)
  const wanted = decode(pathname)
  if (wanted === undefined || /[\0\\]/.test(wanted)) return fail(400)
  const path = resolve(root, `.${wanted === '/' ? '/index.html' : wanted}`)
  const inside = relative(root, path)
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) return fail(403)
  const type = types[extname(path)]
  if (!type) return fail(403)
  const real = await realpath(path).catch(() => undefined)
  if (real === undefined) return fail(404)
  return real === path ? ok({ path, type }) : fail(403)
}
