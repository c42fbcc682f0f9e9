import { IconButton } from '@renderer/components/icon-button'
import { useWords } from '@renderer/words/words'
import { Star, Tag, Trash2, X } from 'lucide-react'
import { chooseNone, useBinStore } from './bin-store'
import { setFavourite } from './edit-media'
import type { BinItem } from './use-bin'

/** What can be done with several chosen media together. */
export function ChosenBar({ items }: { readonly items: readonly BinItem[] }) {
  const t = useWords()
  const selected = useBinStore(state => state.selected)
  const those = items.filter(item => selected.has(item.id))
  if (those.length < 2) return null
  const ids = those.map(item => item.id)
  const isAll = those.every(item => item.media.is_favourite)
  return (
    <div
      role="toolbar"
      aria-label={t('bin:withChosen')}
      className="flex shrink-0 items-center gap-1 border-line border-t px-3 py-1.5"
    >
      <span role="status" className="grow font-medium text-small tabular-nums">
        {t('bin:chosen', { count: those.length })}
      </span>
      <IconButton
        label={isAll ? t('bin:unfavour', { count: those.length }) : t('bin:favour', { count: those.length })}
        icon={<Star className={isAll ? 'fill-current' : undefined} />}
        onPress={() => void setFavourite(ids, !isAll)}
      />
      <IconButton label={t('bin:editTags')} icon={<Tag />} onPress={() => useBinStore.setState({ tagging: ids })} />
      <IconButton
        label={t('bin:remove', { count: those.length })}
        icon={<Trash2 />}
        onPress={() => useBinStore.setState({ removing: ids })}
      />
      <IconButton label={t('bin:chooseNone')} icon={<X />} onPress={chooseNone} />
    </div>
  )
}
