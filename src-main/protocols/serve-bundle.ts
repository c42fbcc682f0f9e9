import { randomBytes } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import { contentPolicy } from '@main/security/content-policy'
import { bundleFile } from './bundle-file'

/** Libraries that add `<style>` elements look for the nonce in this element. */
const nonceHolder = /(<meta [a-z]+="csp-nonce" content=")(")/

function headersWith(nonce: string, type?: string): Headers {
  const headers = new Headers({
    'Content-Security-Policy': contentPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  })
  if (type) headers.set('Content-Type', type)
  return headers
}

/**
 * Answers `app://bundle/…` from the built renderer. Every answer, a refusal too, carries the content policy.
 * @param folder of the built renderer
 */
export async function bundleServer(folder: string): Promise<(request: Request) => Promise<Response>> {
  const root = await realpath(folder).catch(() => folder)
  return async request => {
    const nonce = randomBytes(16).toString('base64')
    const refuse = (status: number) => new Response(null, { status, headers: headersWith(nonce) })
    if (request.method !== 'GET') return refuse(403)
    const file = await bundleFile(root, request.url)
    if (!file.ok) return refuse(file.problem)
    const bytes = await readFile(file.value.path).catch(() => undefined)
    if (!bytes) return refuse(404)
    const isPage = file.value.path.endsWith('.html')
    const body = isPage ? bytes.toString('utf8').replace(nonceHolder, `$1${nonce}$2`) : bytes
    return new Response(body, { headers: headersWith(nonce, file.value.type) })
  }
}
