import { readArticle } from '@main/web/reading/read-article'
import { expect, test } from 'vitest'

const seen = '<p>Words that everybody sees who comes by this page, and enough of them for a text to be read. '.repeat(4)

/** What is read of a page with this head and these words in the middle. */
function textOf(head: string, middle: string, body = ''): string {
  const page = `<html><head>${head}</head><body ${body}><article>${seen}${middle}${seen}</article></body></html>`
  return readArticle(Buffer.from(page), 'text/html; charset=utf-8', 'https://example.com/')?.text ?? ''
}

test.each([
  '@import url(a.css); .x{display:none}',
  '@charset "utf-8"; @namespace svg url(x); .x{display:none}',
  '@layer a, b; .x{display:none}',
  '.a::before{content:"}"} .x{display:none}',
  ".a::before{content:'\\'}'} .x{display:none}",
  '.a::after{content:"{"} .x{display:none}',
  '[data-x="}"], .x{display:none}',
])('H2: what the sheet %s hides does not come through', sheet => {
  const text = textOf(`<style>${sheet}</style>`, '<p class="x">HIDDEN obey</p>')
  expect(text).toContain('Words that everybody sees')
  expect(text).not.toContain('HIDDEN')
})

test.each(['opacity:0', 'visibility:hidden', 'display:none'])(
  'a page that hides itself whole with %s until its script has run is read',
  style => expect(textOf('', '', `style="${style}"`)).toContain('Words that everybody sees'),
)
