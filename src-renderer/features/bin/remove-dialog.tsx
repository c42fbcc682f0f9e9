import { ConfirmDialog } from '@renderer/components/confirm-dialog'
import { useFilmRows } from '@renderer/database/queries'
import { useWords } from '@renderer/words/words'
import { isMediaUsed } from '@shared/domain/media-use'
import { useEffect } from 'react'
import { removeMedia } from './bin-deeds'
import { useBinStore } from './bin-store'

const forget = () => useBinStore.setState({ removing: [] })

/** Asks before media that films use are removed; unused ones go at once. */
export function RemoveDialog() {
  const t = useWords()
  const removing = useBinStore(state => state.removing)
  const rows = useFilmRows()
  const using = rows?.filter(row => removing.some(id => isMediaUsed(row.film, id)))
  const isUnused = removing.length > 0 && using?.length === 0

  useEffect(() => {
    if (isUnused) void removeMedia(removing, [])
  }, [isUnused, removing])

  return (
    <ConfirmDialog
      isOpen={removing.length > 0 && using !== undefined && using.length > 0}
      title={t('bin:removeTitle', { count: removing.length })}
      detail={t('bin:removeDetail', { count: using?.length ?? 0 })}
      confirm={t('bin:removeConfirm')}
      cancel={t('bin:cancel')}
      onConfirm={() => void removeMedia(removing, using?.map(row => row.video_id) ?? [])}
      onClose={forget}
    />
  )
}
