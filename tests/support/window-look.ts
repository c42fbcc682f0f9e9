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
  const usable = ['button', 'input', 'textarea', 'audio', ...roles].join()
  /** A field that only screen readers meet stands for what is drawn around it. */
  const drawn = (element: Element) => {
    const isUnseen = (one: Element) => one.getBoundingClientRect().width <= 2 || getComputedStyle(one).opacity === '0'
    const unseen = element.parentElement && isUnseen(element.parentElement) ? element.parentElement : element
    return isUnseen(unseen) ? (unseen.parentElement ?? element) : element
  }
  const reached = (element: Element) => {
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    const { left, right, top, bottom } = element.getBoundingClientRect()
    const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    const isOnTop = there !== null && (element.contains(there) || there.contains(element))
    return left >= -1 && right <= innerWidth + 1 && top >= -1 && bottom <= innerHeight + 1 && isOnTop
  }
  const name = (element: Element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    const words = element.getAttribute('aria-label') ?? element.textContent ?? ''
    return `${element.tagName} ${words.slice(0, 60)} ${[left, right, top, bottom].map(Math.round).join(' ')}`
  }
  const wide = [document.documentElement, dialog]
    .filter(one => one.scrollWidth > one.clientWidth + 1)
    .map(one => `${one.tagName} is ${one.scrollWidth} wide in ${one.clientWidth}`)
  const all = [...dialog.querySelectorAll(usable)].filter(one => one.closest('[aria-hidden=true], [hidden]') === null)
  return [...wide, ...[...new Set(all.map(drawn))].filter(one => !reached(one)).map(name)]
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
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one, part)
    const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
    return isOutlined || (part === '::after' && boxShadow !== 'none')
  }
  // The field behind a slider or a choice is unseen: what is drawn for it shows the focus.
  const drawn = element.closest('label, [data-focus-visible]') ?? element
  const isMarked = [element, drawn].some(
    one => isShown(one) || isShown(one, '::after') || one.matches('[data-focus-visible]'),
  )
  const { left, right, top, bottom } = drawn.getBoundingClientRect()
  const isInSight = left >= -1 && right <= innerWidth + 1 && top < innerHeight - 1 && bottom > 1
  const words = element.getAttribute('aria-label') ?? element.textContent ?? ''
  const name = `${element.tagName} ${words.slice(0, 60)} ${[left, right, top, bottom].map(Math.round).join(' ')}`
  const problem = element === document.body ? null : !isMarked ? `unmarked ${name}` : isInSight ? null : `out ${name}`
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
