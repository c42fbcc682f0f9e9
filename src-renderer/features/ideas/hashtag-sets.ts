import { changeRows } from '@renderer/database/change'
import { now } from '@renderer/database/clock'
import type { WordKey } from '@renderer/words/words'
import { hashtagsIn } from '@shared/domain/hashtags'
import { HashtagSet } from '@shared/domain/setting'

/** Hashtags as a line of text that any platform takes. */
export const hashtagLine = (hashtags: readonly string[]): string => hashtags.map(tag => `#${tag}`).join(' ')

/** The hashtags that a line of text holds, with `#` or without, each once and at most a hundred. */
export const readHashtags = (text: string): string[] =>
  hashtagsIn(
    text
      .split(/[\s,;]+/u)
      .map(word => `#${word.replace(/^#+/, '')}`)
      .join(' '),
  )
    .filter(tag => tag.length <= 140)
    .slice(0, 100)

/** Edits the kept sets as one undoable step. */
export const editHashtagSets = (label: WordKey, edit: (sets: readonly HashtagSet[]) => HashtagSet[]): Promise<void> =>
  changeRows(label, async rows => {
    const kept = await rows.get('settings', 'hashtag_sets')
    const sets = kept?.name === 'hashtag_sets' ? kept.value : []
    const value = edit(sets)
      .slice(0, 100)
      .map(set => HashtagSet.parse(set))
    await rows.put('settings', { name: 'hashtag_sets', value, updated_at: now(), sv: 1 })
  })

/** Keeps a set under a name: at `place`, or as a new one at the end. */
export const keepHashtagSet = (place: number | null, set: HashtagSet): Promise<void> =>
  editHashtagSets('ideas:edit.set', sets => (place === null ? [...sets, set] : sets.with(place, set)))

export const deleteHashtagSet = (place: number): Promise<void> =>
  editHashtagSets('ideas:edit.deleteSet', sets => sets.toSpliced(place, 1))
