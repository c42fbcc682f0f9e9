type ScriptPolicy = { readonly createScriptURL: (url: string) => string }
type TrustedTypes = { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy }

/** The one policy that the page's content policy knows; it lets a file of our own bundle run, and nothing else. */
let policy: ScriptPolicy | undefined

const rules: ScriptPolicy = {
  createScriptURL: url => {
    if (new URL(url, window.location.href).origin !== window.location.origin) throw new Error('Not a worker of ours')
    return url
  },
}

/** Starts a worker of ours; `url` comes from an import that ends with `?worker&url`. */
export function startWorker(url: string): Worker {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes }
  policy ??= trustedTypes ? trustedTypes.createPolicy('studio', rules) : rules
  return new Worker(policy.createScriptURL(url), { type: 'module' })
}
