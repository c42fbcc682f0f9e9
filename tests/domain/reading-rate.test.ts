import { readingTime } from '@shared/domain/beat'
import { scriptReadingTime } from '@shared/domain/script'
import { describe, expect, test } from 'vitest'
import { aBeat } from '../support/builders'

const tenOf = (word: string) => Array.from({ length: 10 }, () => word).join(' ')

describe('the time a text takes to read aloud', () => {
  test.each([
    ['English: two and a half words a second', tenOf('word'), 'en', 4],
    ['English of any region', tenOf('word'), 'en-GB', 4],
    ['German is slower by the word', tenOf('Wort'), 'de-AT', 5],
    ['a Latin language that was not measured reads like the mean', tenOf('slovo'), 'cs', 5],
    ['Arabic', tenOf('كلمة'), 'ar', 10 / 1.5],
    ['Arabic is heard as Arabic where the script is called English', tenOf('كلمة'), 'en', 10 / 1.5],
    ['English words within a Russian script', tenOf('word'), 'ru', 4],
    ['Vietnamese writes its syllables apart', tenOf('tiếng'), 'vi', 10 / 2.9],
    ['Greek, which was not measured', tenOf('λέξη'), 'el', 5],
    ['Chinese by its characters', '春天来了花开了风也暖了', 'zh-Hans', 11 / 4],
    ['Chinese by its characters, whatever the language says', '春天来了花开了风也暖了', 'en', 11 / 4],
    ['Japanese by its characters', 'パンが冬に膨らまない理由', 'ja', 12 / 5],
    ['marks of punctuation take no time of their own', 'パンが、冬に。膨らまない理由!', 'ja', 12 / 5],
    ['Thai without the marks above and below', 'กินข้าวหรือยังวันนี้อากาศดีมาก', 'th', 22 / 8],
    ['words between Chinese characters count as words', '我用 two words 做视频和剪辑工作', 'zh', 10 / 4 + 2 / 2.5],
  ])('%s', (_name, text, language, expected) => {
    expect(readingTime(text, language)).toBeCloseTo(expected, 9)
  })

  test.each(['', ' \n ', 'word', 'パン'])('%j takes at least a second and a half', text => {
    expect(readingTime(text, 'ja')).toBe(1.5)
  })

  test('a script reads in its language', () => {
    const beats = [aBeat(1, { text: tenOf('Wort') })]
    expect([scriptReadingTime({ beats, language: 'de' }), scriptReadingTime({ beats, language: 'en' })]).toEqual([5, 4])
  })
})
