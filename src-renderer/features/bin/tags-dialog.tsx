import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { TagField } from '@renderer/components/tag-field'
import { useWords } from '@renderer/words/words'
import { countTags } from '@shared/domain/tag'
import { X } from 'lucide-react'
import { useMemo } from 'react'
import { useBinStore } from './bin-store'
import { tagMedia, untagMedia } from './edit-media'
import type { BinItem } from './use-bin'

const close = () => useBinStore.setState({ tagging: [] })

/** The tags of one media or of many: all that any of them carries, to be taken off, and a field for one more. */
export function TagsDialog({ items }: { readonly items: readonly BinItem[] }) {
  const t = useWords()
  const ids = useBinStore(state => state.tagging)
  const known = useMemo(() => countTags(items.map(({ media }) => media.tags)), [items])
  const those = items.filter(item => ids.includes(item.id))
  const carried = countTags(those.map(({ media }) => media.tags))
  const all = carried.filter(({ count }) => count === those.length).map(({ tag }) => tag)
  const [only] = those
  const title =
    those.length === 1 && only ? t('bin:tagsOf', { name: only.media.name }) : t('bin:tagsOfMany', { count: ids.length })
  return (
    <Dialog
      title={title}
      isOpen={ids.length > 0}
      onClose={close}
      closeLabel={t('bin:close')}
      actions={
        <Button variant="primary" onPress={close}>
          {t('bin:done')}
        </Button>
      }
    >
      <div className="flex flex-wrap items-center gap-1.5">
        {carried.map(({ tag, count }) => (
          <span key={tag} className="flex h-7 items-center gap-1 rounded-full bg-wash ps-2.5 pe-1 text-small">
            <bdi className="max-w-52 truncate">{tag}</bdi>
            {count < those.length ? <span className="text-ink-faint tabular-nums">{count}</span> : null}
            <button
              type="button"
              aria-label={t('bin:removeTag', { tag })}
              onClick={() => void untagMedia(ids, tag)}
              className="flex size-6 items-center justify-center rounded-full text-ink-faint hover:text-ink"
            >
              <X className="size-3.5" aria-hidden />
            </button>
          </span>
        ))}
        <TagField
          label={t('bin:addTag')}
          known={known}
          without={all}
          autoFocus
          onAdd={tag => void tagMedia(ids, tag)}
        />
      </div>
    </Dialog>
  )
}
