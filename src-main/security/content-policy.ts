/**
 * What pages of ours may load and do: nothing but their own bundle and the user's media, and nothing that leaves the machine.
 * `wasm-unsafe-eval` lets libass draw captions in the preview; it does not let strings become script.
 * @param nonce for `<style>` elements that libraries add; new for every load
 */
export const contentPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: media:",
    "media-src 'self' blob: media:",
    "connect-src 'self' media:",
    "font-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types studio',
  ].join('; ')
