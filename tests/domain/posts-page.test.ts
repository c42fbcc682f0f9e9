import { barePost } from '@shared/domain/posts-page'
import { expect, test } from 'vitest'

test.each([
  ['https://youtube.com/shorts/abc?si=Xy_1', 'https://youtube.com/shorts/abc'],
  ['https://www.youtube.com/watch?v=a-b_c&t=3s', 'https://www.youtube.com/watch?v=a-b_c'],
  ['https://www.tiktok.com/@me/video/1?_r=1&_t=8x', 'https://www.tiktok.com/@me/video/1'],
  ['https://www.facebook.com/share/r/1/?mibextid=x#y', 'https://www.facebook.com/share/r/1/'],
  ['posted!', 'posted!'],
])('%s is opened as %s', (kept, opened) => expect(barePost(kept)).toBe(opened))
