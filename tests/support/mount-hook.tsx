import { parseHTML } from 'linkedom'

/** What a hook gives at the moment; `end` takes it off the page. */
export type Mounted<T> = { readonly now: () => T; readonly end: () => void }

/** Runs a hook in a page of its own, beside the studio that its window offers already, if it does. */
export async function mountHook<T>(use: () => T): Promise<Mounted<T>> {
  const page = parseHTML('<html><body><main></main></body></html>')
  const { studio } = (globalThis.window ?? {}) as unknown as { readonly studio?: unknown }
  const window = Object.assign(page.window, { studio })
  Object.assign(globalThis, { window, document: page.document, navigator: { userAgent: '', platform: '' } })
  // Imported late: react-dom looks at the window while it is read.
  const { createRoot } = await import('react-dom/client')
  const { flushSync } = await import('react-dom')
  const root = createRoot(page.document.querySelector('main') as unknown as Element)
  let given: { readonly value: T } | undefined
  const Holder = () => {
    given = { value: use() }
    return null
  }
  flushSync(() => root.render(<Holder />))
  const now = () => {
    if (!given) throw new Error('The hook has not run')
    return given.value
  }
  return { now, end: () => root.unmount() }
}
