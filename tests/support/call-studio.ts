import type { Page } from '@playwright/test'
import type { CallInput, CallName, CallResult, Studio } from '@shared/bridge/studio'

/** Makes a call from inside the page, as its own code would. */
export async function callStudio<N extends CallName>(page: Page, name: N, input: CallInput<N>): Promise<CallResult<N>> {
  const call = ([called, given]: [string, unknown]) =>
    (window as unknown as { studio: Studio }).studio.call(called as CallName, given as never)
  return (await page.evaluate(call, [name, input] as [string, unknown])) as CallResult<N>
}
