import { Button } from '@renderer/components/button'
import { MenuButton } from '@renderer/components/menu-button'
import { useWords } from '@renderer/words/words'
import { FileDown, FileInput } from 'lucide-react'
import { FileTrigger } from 'react-aria-components'
import { importSubtitles, saveSubtitles } from './subtitle-files'
import type { CaptionedScript } from './use-captioned-beats'

/** Captions as files beside the film, and from them. */
export function SubtitlesMenu({ captioned }: { readonly captioned: CaptionedScript }) {
  const t = useWords()
  return (
    <div className="flex items-center gap-1">
      <FileTrigger
        acceptedFileTypes={['.srt', '.vtt']}
        onSelect={files => {
          const [file] = files ?? []
          if (file) void importSubtitles(captioned, file)
        }}
      >
        <Button size="small" variant="quiet" icon={<FileInput />}>
          {t('captions:import')}
        </Button>
      </FileTrigger>
      <MenuButton
        size="small"
        label={t('captions:subtitles')}
        icon={<FileDown />}
        entries={[
          { id: 'srt', label: t('captions:export.srt'), act: () => void saveSubtitles(captioned, 'srt') },
          { id: 'vtt', label: t('captions:export.vtt'), act: () => void saveSubtitles(captioned, 'vtt') },
        ]}
      />
    </div>
  )
}
