import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { IconButton } from '@renderer/components/icon-button'
import { toast } from '@renderer/components/toasts'
import { useSetting } from '@renderer/database/queries'
import { useWords } from '@renderer/words/words'
import type { HashtagSet } from '@shared/domain/setting'
import { Copy, Hash, Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { HashtagSetForm } from './hashtag-set-form'
import { deleteHashtagSet, hashtagLine, keepHashtagSet } from './hashtag-sets'

type HashtagSetsDialogProps = { readonly isOpen: boolean; readonly onClose: () => void }

/** The kept hashtag sets: made, renamed, changed, copied and deleted here. */
export function HashtagSetsDialog({ isOpen, onClose }: HashtagSetsDialogProps) {
  const t = useWords()
  return (
    <Dialog title={t('ideas:sets')} isOpen={isOpen} onClose={onClose} closeLabel={t('ideas:close')}>
      <Sets />
    </Dialog>
  )
}

function Sets() {
  const t = useWords()
  const sets = useSetting('hashtag_sets') ?? []
  const [open, setOpen] = useState<number | 'new' | null>(null)
  const keep = (set: HashtagSet) => {
    void keepHashtagSet(open === 'new' ? null : open, set)
    setOpen(null)
  }
  return (
    <>
      {sets.length === 0 && open === null ? <p className="text-ink-soft">{t('ideas:noSets')}</p> : null}
      <ul className="flex flex-col gap-3 empty:hidden">
        {sets.map((set, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two sets may have one name
          <li key={place}>
            {open === place ? (
              <HashtagSetForm set={set} onKeep={keep} onCancel={() => setOpen(null)} />
            ) : (
              <SetLine set={set} place={place} onEdit={() => setOpen(place)} />
            )}
          </li>
        ))}
      </ul>
      {open === 'new' ? (
        <HashtagSetForm set={null} onKeep={keep} onCancel={() => setOpen(null)} />
      ) : (
        <span>
          <Button variant={sets.length === 0 ? 'primary' : 'plain'} icon={<Plus />} onPress={() => setOpen('new')}>
            {t('ideas:newSet')}
          </Button>
        </span>
      )}
    </>
  )
}

type SetLineProps = { readonly set: HashtagSet; readonly place: number; readonly onEdit: () => void }

function SetLine({ set, place, onEdit }: SetLineProps) {
  const t = useWords()
  const { name, hashtags } = set
  const copy = async () => {
    await navigator.clipboard.writeText(hashtagLine(hashtags))
    toast({ title: t('ideas:copied'), tone: 'good' })
  }
  return (
    <div className="flex items-start gap-2">
      <Hash className="mt-1 size-4 shrink-0 text-ink-faint" aria-hidden />
      <div className="min-w-0 grow pt-0.5">
        <p dir="auto" className="truncate font-medium">
          {name}
        </p>
        <p className="wrap-anywhere line-clamp-3 text-ink-soft text-small">{hashtagLine(hashtags)}</p>
      </div>
      <IconButton size="small" label={t('ideas:copySet', { name })} icon={<Copy />} onPress={() => void copy()} />
      <IconButton size="small" label={t('ideas:editSet', { name })} icon={<Pencil />} onPress={onEdit} />
      <IconButton
        size="small"
        label={t('ideas:deleteSet', { name })}
        icon={<Trash2 />}
        onPress={() => void deleteHashtagSet(place)}
      />
    </div>
  )
}
