/** libass's wrapper puts another `fetch` in the worker's place for good; this is the worker's own. */
export const ownFetch: typeof fetch = globalThis.fetch.bind(globalThis)
