import type { PageElement } from './page-node'

/** Sheets also make what their page's script fades in later transparent or small, so fewer of their ways to hide count. */
const hides =
  /(^|[;\s])(display\s*:\s*none|visibility\s*:\s*(hidden|collapse)|font-size\s*:\s*0(px|em|rem|%|pt)?\s*(!|;|$))/i
const mostRules = 500
/** Pages hide themselves whole until they are loaded; that is no reason to read none of them. */
const wholes = 'html, body, main, article, [role="main"]'

/** Braces, and what is quoted: a brace in there ends no rule. */
const marks = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[{}]/gs

/** Rules that stand alone, outside conditions such as `@media`, as selector and declarations. */
function topRules(sheet: string): (readonly [string, string])[] {
  const rules: [string, string][] = []
  let depth = 0
  let from = 0
  let opened = 0
  const plain = sheet.replace(/\/\*.*?\*\//gs, '')
  for (const { 0: mark, index: at } of plain.matchAll(marks)) {
    if (mark === '{') {
      if (depth === 0) opened = at
      depth += 1
    } else if (mark === '}' && depth > 0) {
      depth -= 1
      if (depth > 0) continue
      // `@import` and its like end with a semicolon, and stand before the selector.
      const selector = plain.slice(from, opened).replace(/^.*;/s, '')
      rules.push([selector.trim(), plain.slice(opened + 1, at)])
      from = at + 1
    }
  }
  return rules
}

function matches(root: PageElement, selector: string): PageElement[] {
  try {
    return [...root.querySelectorAll(selector)]
  } catch {
    return [] // A selector that only browsers know.
  }
}

/** What the style sheets inside a page hide. Sheets elsewhere are not fetched, and which of two rules wins is not worked out. */
export function hiddenBySheets(root: PageElement): PageElement[] {
  const sheets = [...root.querySelectorAll('style')].map(style => style.textContent ?? '')
  const selectors = sheets
    .flatMap(topRules)
    .filter(([selector, body]) => !selector.startsWith('@') && hides.test(body))
    .map(([selector]) => selector)
  const kept = new Set([...root.querySelectorAll(wholes)])
  return selectors
    .slice(0, mostRules)
    .flatMap(selector => matches(root, selector))
    .filter(element => !kept.has(element) && !element.querySelector(wholes))
}
