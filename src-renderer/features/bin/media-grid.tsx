import { useWords } from '@renderer/words/words'
import { dragTypes } from '@shared/domain/dragged'
import type { MediaId } from '@shared/domain/ids'
import type { KeyboardEvent } from 'react'
import { GridLayout, GridList, type Key, Size, useDragAndDrop, useLocale, Virtualizer } from 'react-aria-components'
import { useBinStore } from './bin-store'
import { MediaCard } from './media-card'
import type { Bin, BinItem } from './use-bin'

const asId = (key: Key): MediaId => String(key) as MediaId

const layout = {
  minItemSize: new Size(112, 104),
  maxItemSize: new Size(220, 190),
  minSpace: new Size(4, 4),
  preserveAspectRatio: true,
}

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

type MediaGridProps = { readonly bin: Bin; readonly shown: readonly BinItem[] }

/** The media as cards, only those in sight drawn. They are dragged to beats from here. */
export function MediaGrid({ bin, shown }: MediaGridProps) {
  const t = useWords()
  const { direction } = useLocale()
  const selected = useBinStore(state => state.selected)
  const menu = useBinStore(state => state.menu)
  const dragAndDropHooks = useBinDrag()
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const card = event.target instanceof HTMLElement && event.target.role === 'row' ? event.target : null
    if (!card?.dataset.key || (event.key !== 'Delete' && event.key !== 'Backspace')) return
    const focused = asId(card.dataset.key)
    event.preventDefault()
    event.stopPropagation()
    useBinStore.setState({ removing: selected.has(focused) ? [...selected] : [focused] })
  }
  return (
    <div className="min-h-0 grow px-1.5" onKeyDownCapture={onKeyDownCapture}>
      <Virtualizer layout={GridLayout} layoutOptions={{ ...layout, direction }}>
        <GridList
          aria-label={t('bin:title')}
          layout="grid"
          items={shown}
          dependencies={[bin, menu]}
          selectionMode="multiple"
          selectionBehavior="replace"
          selectedKeys={selected}
          onSelectionChange={keys =>
            useBinStore.setState({
              selected: new Set(keys === 'all' ? shown.map(item => item.id) : [...keys].map(asId)),
            })
          }
          onAction={key => useBinStore.setState({ menu: asId(key) })}
          dragAndDropHooks={dragAndDropHooks}
          className="h-full overflow-y-auto overflow-x-hidden overscroll-contain pb-2 outline-offset-[-2px]"
        >
          {item => <MediaCard bin={bin} item={item} />}
        </GridList>
      </Virtualizer>
    </div>
  )
}
