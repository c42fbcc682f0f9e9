import { type Beat, readingTime } from '../beat'
import { wordsOf } from '../reading-rate'

/** When each beat begins and ends if they are read one after the other, in seconds from the first; empty beats take their time too. */
export function beatTimes<B extends Pick<Beat, 'text'>>(
  beats: readonly B[],
  language: string,
): { readonly beat: B; readonly from: number; readonly to: number }[] {
  let end = 0
  return beats.map(beat => {
    const from = end
    end += readingTime(beat.text, language)
    return { beat, from, to: end }
  })
}

const measure = 'word '.repeat(100)

/** The pace that a language's read rate stands for, in words a minute. */
export function usualPace(language: string): number {
  return Math.round((wordsOf(measure).length / readingTime(measure, language)) * 60)
}
