import { expect, type Page } from '@playwright/test'
import type { OpenApp } from './launch'

/** Makes everything in the window this many times as large as usual. */
export async function zoomTo({ app, page }: OpenApp, factor: number): Promise<void> {
  const width = await page.evaluate(() => window.innerWidth * window.devicePixelRatio)
  await app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to), factor)
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(Math.round(width / factor))
}

/** What stands on the page, in English or mirrored, where every stretch of words has marks around it that nobody sees. */
export function said(text: string): RegExp {
  const marks = '[\\u202c\\u202e]*'
  const letters = [...text].map(letter => letter.replace(/[.*+?^${}()|[\]\\/]/u, '\\$&'))
  return new RegExp(`^${marks}${letters.join(marks)}${marks}$`, 'u')
}

/** Goes over to the language that is written from right to left. */
export async function mirror(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+,')
  await page.getByRole('dialog').locator('button[aria-haspopup=listbox]').first().click()
  await page.getByRole('option').nth(2).click()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** Names of what can be used in the topmost dialog and cannot be brought wholly into the window, or lies under something else. */
export const outOfReach = (page: Page): Promise<string[]> => page.evaluate(findOutOfReach)

function findOutOfReach(): string[] {
  const dialog = [...document.querySelectorAll('[role=dialog], [role=alertdialog]')].at(-1)
  if (!dialog) return ['no dialog']
  const roles = ['slider', 'option', 'menuitem', 'radio', 'tab', 'checkbox', 'switch'].map(role => `[role=${role}]`)
  const usable = ['button', 'input', 'textarea', 'select', 'audio', ...roles].join()
  const isSeen = (box: DOMRect) => box.width > 2 && box.height > 2
  const reached = (element: Element) => {
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    const box = element.getBoundingClientRect()
    // What only a screen reader meets, as the fields behind sliders and choices, takes no room.
    if (!isSeen(box)) return true
    const isInside = box.left >= -1 && box.right <= innerWidth + 1 && box.top >= -1 && box.bottom <= innerHeight + 1
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
    const there = document.elementFromPoint(x, y)
    const isOnTop = there !== null && (element.contains(there) || there.contains(element) || isSlight(element))
    return isInside && isOnTop
  }
  /** A field that another thing is drawn for lies under it on purpose. */
  const isSlight = (element: Element) => getComputedStyle(element).opacity === '0' || element.closest('label') !== null
  const name = (element: Element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    const words = element.getAttribute('aria-label') ?? element.textContent ?? ''
    return `${element.tagName} ${words.slice(0, 60)} ${[left, right, top, bottom].map(Math.round).join(' ')}`
  }
  const wide = [document.documentElement, dialog]
    .filter(one => one.scrollWidth > one.clientWidth + 1)
    .map(one => `${one.tagName} is ${one.scrollWidth} wide in ${one.clientWidth}`)
  return [...wide, ...[...dialog.querySelectorAll(usable)].filter(one => !reached(one)).map(name)]
}

/** Walks once around with Tab; names of what got the focus without showing it, or out of sight. */
export async function focusUnseen(page: Page): Promise<string[]> {
  const unseen: string[] = []
  const met = new Set<number>()
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab')
    const { id, problem } = await page.evaluate(lookAtFocus)
    if (met.has(id)) break
    met.add(id)
    if (problem) unseen.push(problem)
  }
  return unseen
}

function lookAtFocus(): { id: number; problem: string | null } {
  const element = document.activeElement as HTMLElement & { metAs?: number }
  const counter = window as unknown as { met?: number }
  if (element.metAs === undefined) {
    counter.met = (counter.met ?? 0) + 1
    element.metAs = counter.met
  }
  const isShown = (one: Element, part?: string) => {
    const look = getComputedStyle(one, part)
    const isOutlined = look.outlineStyle !== 'none' && Number.parseFloat(look.outlineWidth) > 0
    return isOutlined || (part === '::after' && look.boxShadow !== 'none')
  }
  // A slider's field is unseen: what is drawn for it shows the focus.
  const around = [element, element.parentElement, element.parentElement?.parentElement].filter(one => one != null)
  const near = [...around, ...(element.closest('label, [data-focus-visible]')?.querySelectorAll('*') ?? [])]
  const isMarked = near.some(one => isShown(one) || isShown(one, '::after') || one.matches('[data-focus-visible]'))
  const box = element.getBoundingClientRect()
  const isInSight =
    box.width <= 2 || (box.left >= -1 && box.right <= innerWidth + 1 && box.top < innerHeight && box.bottom > 0)
  const words = element.getAttribute('aria-label') ?? element.textContent ?? ''
  const name = `${element.tagName} ${words.slice(0, 60)}`
  const problem =
    element === document.body ? 'nothing' : !isMarked ? `unmarked ${name}` : isInSight ? null : `out ${name}`
  return { id: element.metAs, problem }
}

/** What on the page moves by itself, or would at a change, although less motion is asked for. */
export const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(one => {
        const { animationName, animationDuration, transitionDuration } = getComputedStyle(one)
        const isLong = (all: string) => all.split(',').some(each => Number.parseFloat(each) > 0.01)
        return (animationName !== 'none' && isLong(animationDuration)) || isLong(transitionDuration)
      })
      .map(one => `${one.tagName} ${String(one.getAttribute('class')).slice(0, 80)}`),
  )
