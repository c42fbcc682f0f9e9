import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { Select } from '@renderer/components/select'
import { useScripts } from '@renderer/database/queries'
import { useWords } from '@renderer/words/words'
import { guessEditTool } from '@shared/domain/edit-tool'
import type { ScriptId } from '@shared/domain/ids'
import type { Media } from '@shared/domain/media'
import { editTools } from '@shared/domain/video-asset'
import { useState } from 'react'
import { useBinStore } from './bin-store'
import { keepFinishedFilm } from './finished-film'

const close = () => useBinStore.setState({ finishing: null })

/** Asks of which script a file is the finished film, and with what it was made. */
export function FinishedFilmDialog({ open }: { readonly open: ScriptId }) {
  const media = useBinStore(state => state.finishing)
  return media ? <Asked key={media.media_id} media={media} open={open} /> : null
}

function Asked({ media, open }: { readonly media: Media; readonly open: ScriptId }) {
  const t = useWords()
  const scripts = useScripts() ?? []
  const [script_id, setScript] = useState(open)
  const [tool, setTool] = useState(() => guessEditTool([media.name, ...media.tags].join(' ')) ?? 'Manual')
  const actions = (
    <>
      <Button onPress={close}>{t('bin:otherCancel')}</Button>
      <Button
        variant="primary"
        onPress={() => {
          close()
          void keepFinishedFilm(script_id, media, tool)
        }}
      >
        {t('bin:finishedKeep')}
      </Button>
    </>
  )
  return (
    <Dialog
      title={t('bin:finishedTitle', { name: media.name })}
      isOpen
      onClose={close}
      closeLabel={t('bin:close')}
      actions={actions}
    >
      <p className="text-ink-soft">{t('bin:finishedDetail')}</p>
      <div className="grid grid-cols-[auto_1fr] items-center gap-2">
        <span className="text-ink-soft">{t('bin:finishedScript')}</span>
        <span className="min-w-0">
          <Select
            label={t('bin:finishedScript')}
            value={script_id}
            options={scripts.map(script => ({ id: script.script_id, label: script.title || t('bin:untitled') }))}
            onChange={setScript}
          />
        </span>
        <span className="text-ink-soft">{t('bin:finishedTool')}</span>
        <span>
          <Select
            label={t('bin:finishedTool')}
            value={tool}
            options={editTools.map(id => ({ id, label: t(`bin:tool.${id}`) }))}
            onChange={setTool}
          />
        </span>
      </div>
    </Dialog>
  )
}
