import { changeRows } from '@renderer/database/change'
import { now } from '@renderer/database/clock'
import type { WordKey } from '@renderer/words/words'
import type { MediaId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'
import { withTag } from '@shared/domain/tag'

/** Changes the rows of media as one undoable step; a row that comes out as it was counts for no change. */
const editMedia = (ids: readonly MediaId[], label: WordKey, edit: (media: Media) => Media): Promise<void> =>
  changeRows(label, async rows => {
    for (const id of ids) {
      const media = await rows.get('media', id)
      if (media) await rows.put('media', { ...edit(media), updated_at: now() })
    }
  })

/** Makes media favourites, or takes that away. */
export const setFavourite = (ids: readonly MediaId[], is_favourite: boolean): Promise<void> =>
  editMedia(ids, is_favourite ? 'bin:edit.favourite' : 'bin:edit.unfavourite', media => ({ ...media, is_favourite }))

/** Gives every one of these a tag more. */
export const tagMedia = (ids: readonly MediaId[], tag: string): Promise<void> =>
  editMedia(ids, 'bin:edit.tag', media => ({ ...media, tags: withTag(media.tags, tag) }))

/** Takes a tag off all of these. */
export const untagMedia = (ids: readonly MediaId[], tag: string): Promise<void> =>
  editMedia(ids, 'bin:edit.untag', media => ({ ...media, tags: media.tags.filter(one => one !== tag) }))
