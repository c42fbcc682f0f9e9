import { announce } from '@renderer/components/announcer'
import { clockTime } from '@renderer/components/format-time'
import { useWords, words } from '@renderer/words/words'
import { dragTypes } from '@shared/domain/dragged'
import type { MediaId } from '@shared/domain/ids'
import type { BinLook } from '@shared/domain/setting'
import { type KeyboardEvent, useDeferredValue } from 'react'
import {
  GridLayout,
  GridList,
  GridListItem,
  type Key,
  ListLayout,
  Size,
  useDragAndDrop,
  useLocale,
  Virtualizer,
} from 'react-aria-components'
import { chosenWith, openMenuOf, useBinStore } from './bin-store'
import { MediaCard } from './media-card'
import { MediaRow } from './media-row'
import { endScrub, stepScrub, useScrubStore } from './scrub-store'
import type { BinItem } from './use-bin'

const asId = (key: Key): MediaId => String(key) as MediaId

const cards = {
  minItemSize: new Size(112, 104),
  maxItemSize: new Size(220, 190),
  minSpace: new Size(4, 4),
  preserveAspectRatio: true,
}
const lines = { rowHeight: 48 }

const itemLook =
  'group relative size-full rounded-lg p-1.5 outline-offset-0 data-selected:bg-accent-wash data-dragging:opacity-40 data-hovered:bg-wash'

/** Draws items. Given once for all, not made anew with every drawing: the list keeps what it made of an item that stays. */
const itemsAs = (Look: typeof MediaCard | typeof MediaRow) => (item: BinItem) => (
  <GridListItem
    id={item.id}
    value={item}
    textValue={item.media.name}
    onContextMenu={event => {
      event.preventDefault()
      openMenuOf(item.id, event.currentTarget)
    }}
    className={itemLook}
  >
    {({ isHovered, isFocused, isDragging }) => (
      <Look item={item} isActive={isHovered || isFocused || isDragging === true} />
    )}
  </GridListItem>
)
const asCard = itemsAs(MediaCard)
const asLine = itemsAs(MediaRow)

function useBinDrag() {
  const { dragAndDropHooks } = useDragAndDrop<BinItem>({
    getItems: (_keys, items) =>
      items.map(({ media }) => ({
        [media.facts.kind === 'audio' ? dragTypes.sound : dragTypes.picture]: media.media_id,
        'text/plain': media.name,
      })),
  })
  return dragAndDropHooks
}

/** The media of the card that has the focus itself, not a button on it. */
function focusedIn(event: KeyboardEvent): MediaId | null {
  const card = event.target instanceof HTMLElement && event.target.role === 'row' ? event.target : null
  return card?.dataset.key ? asId(card.dataset.key) : null
}

/** Delete takes out of the bin, comma and full stop look through the clip, by where these keys lie. */
function onKey(event: KeyboardEvent, shown: readonly BinItem[]): void {
  const id = focusedIn(event)
  const item = shown.find(one => one.id === id)
  if (!item || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'Delete' || event.key === 'Backspace') useBinStore.setState({ removing: chosenWith(item.id) })
  else if ((event.code === 'Comma' || event.code === 'Period') && !item.isMissing) {
    const at = stepScrub(item.media, event.code === 'Period' ? 1 : -1)
    if (at !== undefined) announce(words('bin:lookingAt', { time: clockTime(at) }))
  } else return
  event.preventDefault()
  event.stopPropagation()
}

/** Looking through a clip with the keys ends where the focus goes on. */
function onFocusMoved(target: EventTarget): void {
  const { id, byKeys } = useScrubStore.getState()
  if (byKeys && !(target instanceof HTMLElement && target.closest(`[data-key="${id}"]`))) endScrub()
}

/** The list makes a node of each item before it draws any: a screenful first, thousands after it. */
const firstShown = 40

type MediaGridProps = { readonly shown: readonly BinItem[]; readonly view: BinLook['view'] }

/** The media as cards or as lines, only those in sight drawn. They are dragged to beats from here. */
export function MediaGrid({ shown, view }: MediaGridProps) {
  const t = useWords()
  const { direction, locale } = useLocale()
  const selected = useBinStore(state => state.selected)
  const dragAndDropHooks = useBinDrag()
  const items = useDeferredValue(shown, shown.slice(0, firstShown))
  const isGrid = view === 'grid'
  return (
    <div
      className="min-h-0 grow px-1.5"
      onKeyDownCapture={event => onKey(event, shown)}
      onFocusCapture={event => onFocusMoved(event.target)}
      onBlurCapture={event => event.relatedTarget === null && onFocusMoved(window)}
    >
      <Virtualizer
        // Cards take their words once, when they are drawn: a hook for each would be most of what scrolling costs.
        key={`${view} ${locale}`}
        layout={isGrid ? GridLayout<BinItem> : ListLayout<BinItem>}
        layoutOptions={{ ...(isGrid ? cards : lines), direction }}
      >
        <GridList
          aria-label={t('bin:title')}
          layout={isGrid ? 'grid' : 'stack'}
          items={items}
          selectionMode="multiple"
          selectionBehavior="replace"
          selectedKeys={selected}
          onSelectionChange={keys =>
            useBinStore.setState({
              selected: new Set(keys === 'all' ? shown.map(item => item.id) : [...keys].map(asId)),
            })
          }
          onAction={key => openMenuOf(asId(key), cardOf(asId(key)))}
          dragAndDropHooks={dragAndDropHooks}
          className="h-full overflow-y-auto overflow-x-hidden overscroll-contain pb-2 outline-offset-[-2px]"
        >
          {isGrid ? asCard : asLine}
        </GridList>
      </Virtualizer>
    </div>
  )
}

const cardOf = (id: MediaId) => document.querySelector<HTMLElement>(`[role=row][data-key="${id}"]`)
