import type { Clip } from '@shared/domain/clip'
import { dragTypes, readClipId, readMediaId } from '@shared/domain/dragged'
import type { BeatId, ClipId, MediaId, ScriptId } from '@shared/domain/ids'
import type { Beside } from '@shared/domain/move-clip'
import { DropIndicator, type DropItem, type Key, useDragAndDrop } from 'react-aria-components'
import { moveToBeat, replaceMedia } from './edit-clip'
import { layOnBeat } from './place-on-beat'
import type { Board } from './use-board'

type Dropped = { readonly media: readonly MediaId[]; readonly clips: readonly ClipId[] }

async function readDropped(items: readonly DropItem[]): Promise<Dropped> {
  const texts = (type: string) =>
    Promise.all(items.flatMap(item => (item.kind === 'text' && item.types.has(type) ? [item.getText(type)] : [])))
  const media = [...(await texts(dragTypes.picture)), ...(await texts(dragTypes.sound))]
  const clips = await texts(dragTypes.clip)
  return { media: media.flatMap(text => readMediaId(text) ?? []), clips: clips.flatMap(text => readClipId(text) ?? []) }
}

async function take(script_id: ScriptId, beat_id: BeatId, items: readonly DropItem[], beside: Beside | null) {
  const { media, clips } = await readDropped(items)
  if (clips.length > 0) await moveToBeat(script_id, clips, beat_id, beside)
  if (media.length > 0) await layOnBeat(script_id, beat_id, media, beside)
}

async function replace(board: Board, clip_id: ClipId, items: readonly DropItem[]) {
  const { media } = await readDropped(items)
  const chosen = media[0] && board.media.get(media[0])
  if (chosen) await replaceMedia(board.script_id, clip_id, chosen)
}

const asClip = (key: Key): ClipId => String(key) as ClipId
const besideOf = (target: { key: Key; dropPosition: string }): Beside => ({
  clip_id: asClip(target.key),
  side: target.dropPosition === 'after' ? 'after' : 'before',
})

/** Dragging clips off a beat, and dropping clips and media between its clips, on one of them, or on the empty beat. */
export function useLaneDrops(board: Board, beat_id: BeatId) {
  const { script_id } = board
  const { dragAndDropHooks } = useDragAndDrop<Clip>({
    getItems: (_keys, clips) =>
      clips.map(clip => ({
        [dragTypes.clip]: clip.clip_id,
        'text/plain': board.media.get(clip.media_id)?.name ?? '',
      })),
    getAllowedDropOperations: () => ['move'],
    acceptedDragTypes: [dragTypes.clip, dragTypes.picture, dragTypes.sound],
    shouldAcceptItemDrop: (_target, types) => types.has(dragTypes.picture),
    onReorder: ({ keys, target }) => void moveToBeat(script_id, [...keys].map(asClip), beat_id, besideOf(target)),
    onInsert: ({ items, target }) => void take(script_id, beat_id, items, besideOf(target)),
    onRootDrop: ({ items }) => void take(script_id, beat_id, items, null),
    onItemDrop: ({ items, target }) => void replace(board, asClip(target.key), items),
    renderDropIndicator: target => (
      <DropIndicator
        target={target}
        className="my-1 w-0.5 shrink-0 rounded-full bg-transparent data-drop-target:bg-accent data-drop-target:shadow-[0_0_0_2px_var(--color-accent-wash)]"
      />
    ),
  })
  return dragAndDropHooks
}
