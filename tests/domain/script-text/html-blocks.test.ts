import { htmlBlocks } from '@shared/domain/script-text/html-blocks'
import { scriptOfBlocks } from '@shared/domain/script-text/script-of-blocks'
import { expect, test } from 'vitest'
import { lines } from './a-script'

const read = (html: string) => scriptOfBlocks(htmlBlocks(html))

test('a document is read by its headings, lists and bold labels', () => {
  const html =
    '<h1 class="title">Stars &amp; <em>phones</em></h1><h1>Hook</h1><p>Look<br />up.</p><h1>Body</h1>' +
    '<ul><li>Dark.<ul><li>Still.</li></ul></li></ul><p><strong>CTA:</strong> Follow &lt;me&gt;.</p><table><tr><td><p>Cell.</p></td></tr></table>'
  expect(read(html)).toMatchObject({ value: { title: 'Stars & phones', left_out: 0 } })
  expect(lines(read(html))).toEqual(['hook: Look\nup.', 'point: Dark.', 'point: Still.', 'cta: Follow <me>.\n\nCell.'])
})

test('labels at the start of lines within a paragraph part it', () => {
  expect(lines(read('<p><strong>Hook:</strong> One.<br />Two.<br /><b>CTA:</b> Three.</p>'))).toEqual([
    'hook: One.\nTwo.',
    'cta: Three.',
  ])
})

test('signs in the words stay', () => {
  expect(lines(read('<p># 1 &lt; 2 * [x]</p>'))).toEqual(['hook: # 1 < 2 * [x]'])
})
