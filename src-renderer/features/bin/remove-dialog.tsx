import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { useFilmRows } from '@renderer/database/queries'
import { useWords } from '@renderer/words/words'
import { isMediaUsed } from '@shared/domain/media-use'
import { useEffect } from 'react'
import { removeMedia } from './bin-deeds'
import { useBinStore } from './bin-store'
import type { Bin } from './use-bin'

const forget = () => useBinStore.setState({ removing: [] })

/** Asks before media that films use are removed, and says where they lie; unused ones go at once. */
export function RemoveDialog({ bin }: { readonly bin: Bin }) {
  const t = useWords()
  const removing = useBinStore(state => state.removing)
  const rows = useFilmRows()
  const using = rows?.filter(row => removing.some(id => isMediaUsed(row.film, id)))
  const isUnused = removing.length > 0 && using?.length === 0

  useEffect(() => {
    if (isUnused) void removeMedia(removing, [])
  }, [isUnused, removing])

  if (removing.length === 0 || !using || using.length === 0) return null
  const actions = (
    <>
      <Button autoFocus onPress={forget}>
        {t('bin:cancel')}
      </Button>
      <Button
        variant="danger"
        onPress={() => {
          const films = using.map(row => row.video_id)
          void removeMedia(removing, films)
          forget()
        }}
      >
        {t('bin:removeConfirm')}
      </Button>
    </>
  )
  return (
    <Dialog
      role="alertdialog"
      title={t('bin:removeTitle', { count: removing.length })}
      isOpen
      onClose={forget}
      actions={actions}
    >
      <UsingScripts bin={bin} removing={removing} />
      <p className="text-ink-soft">{t('bin:removeDetail', { count: using.length })}</p>
    </Dialog>
  )
}

type Removing = { readonly bin: Bin; readonly removing: readonly string[] }

/** The scripts that use what is removed, with their beats. */
function UsingScripts({ bin, removing }: Removing) {
  const t = useWords()
  const beatsOf = new Map<string, { title: string; numbers: Set<number> }>()
  for (const [id, uses] of bin.usesOf) {
    if (!removing.includes(id)) continue
    for (const { script_id, title, beats } of uses) {
      const known = beatsOf.get(script_id) ?? { title, numbers: new Set<number>() }
      for (const { number } of beats) known.numbers.add(number)
      beatsOf.set(script_id, known)
    }
  }
  return (
    <ul className="flex max-h-40 flex-col gap-1 overflow-y-auto">
      {[...beatsOf].map(([script_id, { title, numbers }]) => (
        <li key={script_id} className="flex gap-3">
          <bdi className="min-w-0 grow truncate">{title || t('bin:untitled')}</bdi>
          <span className="shrink-0 text-ink-soft tabular-nums">
            {numbers.size > 0
              ? t('bin:onBeats', { count: numbers.size, numbers: [...numbers].sort((a, b) => a - b).join(', ') })
              : t('bin:overAll')}
          </span>
        </li>
      ))}
    </ul>
  )
}
