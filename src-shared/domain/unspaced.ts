/** Writing without spaces between words: a line may break between most of its characters. Thai and its neighbours need a dictionary and are left whole. */
const square = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60ー]/u
const han = /\p{Script=Han}/u
const hiragana = /\p{Script=Hiragana}/u
/** A particle right behind a noun ends a piece. */
const afterNoun = /\P{Script=Hiragana}[はをがへ]$/u
const katakana = /[\p{Script=Katakana}ー]/u

/** What never begins a line, and what never ends one (JIS X 4051 and GB/T 15834, the common ones). */
const neverFirst =
  /[、。，．・：；！？‼⁇…‥—〜～ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々ゝゞヽヾ」』）】》〉〕］｝”’%％,.!?:;)\]}]/u
const neverLast = /[「『（【《〈〔［｛“‘([{＄￥$]/u

/** The longest piece of one kind: words of Chinese have two characters, of Japanese up to some four before their endings. */
const longestHan = { chinese: 2, japanese: 4 } as const
const longestPiece = 7

function mayBreak(piece: string, next: string, most: number): boolean {
  const last = [...piece].at(-1) ?? ''
  if (!(square.test(last) || square.test(next)) || neverFirst.test(next) || neverLast.test(last)) return false
  const length = [...piece].length
  if (hiragana.test(next)) return length >= longestPiece + 5 || (length > 1 && afterNoun.test(piece))
  if (length >= longestPiece) return true
  if (han.test(last) && han.test(next)) return length >= most
  return !(katakana.test(last) && katakana.test(next))
}

/** A run between spaces cut where a line may break; Latin and the like stay whole. Nothing is lost: the pieces joined are the run. */
export function piecesOf(run: string): string[] {
  if (!square.test(run)) return [run]
  const most = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(run) ? longestHan.japanese : longestHan.chinese
  const pieces: string[] = []
  for (const character of run) {
    const piece = pieces.at(-1)
    if (piece === undefined || mayBreak(piece, character, most)) pieces.push(character)
    else pieces[pieces.length - 1] = piece + character
  }
  return pieces
}

/** What stands between two words: nothing where both borders are written without spaces. */
export const spaceBetween = (before: string, after: string): '' | ' ' =>
  square.test([...before].at(-1) ?? '') && square.test([...after][0] ?? '') ? '' : ' '

/** Words as one line of text. */
export const joinWords = (words: readonly string[]): string =>
  words.reduce(
    (line, word, index) => (index === 0 ? word : line + spaceBetween(words[index - 1] ?? '', word) + word),
    '',
  )
