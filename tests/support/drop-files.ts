import type { Locator } from '@playwright/test'

/**
 * Drops files or folders of this machine on a part of the page, as the desktop does: the page gets File objects that have
 * a path behind them. `paths` are absolute.
 */
export async function dropFiles(target: Locator, paths: readonly string[]): Promise<void> {
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (!box) throw new Error('Nothing to drop on')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const debug = await target.page().context().newCDPSession(target.page())
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await debug.send('Input.dispatchDragEvent', {
      type,
      x,
      y,
      data: { items: [], files: [...paths], dragOperationsMask: 1 },
    })
  }
  await debug.detach()
}
