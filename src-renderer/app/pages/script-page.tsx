import { EmptyState } from '@renderer/components/empty-state'
import { IconButton } from '@renderer/components/icon-button'
import { useScript } from '@renderer/database/queries'
import { useComments } from '@renderer/database/script-queries'
import { MediaBin } from '@renderer/features/bin/media-bin'
import { CoverageLine } from '@renderer/features/board/coverage-line'
import { fillScript } from '@renderer/features/board/place-on-beat'
import { PostFilmButton } from '@renderer/features/compose/post-film-button'
import { MusicButton } from '@renderer/features/music/music-button'
import { Preview } from '@renderer/features/player/preview'
import { AssembleButton } from '@renderer/features/render/assemble-button'
import { FilmControls } from '@renderer/features/render/film-controls'
import { RenderBar } from '@renderer/features/render/render-bar'
import { useRenderStore } from '@renderer/features/render/render-store'
import { ScriptTitle } from '@renderer/features/script/script-title'
import { ScriptFilesMenu } from '@renderer/features/script-files/script-files-menu'
import { TeleprompterButton } from '@renderer/features/teleprompter/teleprompter-button'
import { SavedLine } from '@renderer/features/undo/saved-line'
import { UnfinishedTakes } from '@renderer/features/voice/unfinished-takes'
import { WaitingList } from '@renderer/features/write/waiting-list'
import { useWords } from '@renderer/words/words'
import type { ScriptId } from '@shared/domain/ids'
import { ChevronLeft, FileQuestion } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { goTo } from '../place'
import { TopBar } from '../top-bar'
import { BeatsArea } from './beats-area'
import { FilmLane } from './film-lane'
import { ScriptSheets } from './script-sheets'
import { ThreeAreas } from './three-areas'

/** One script: its beats with their footage on the left, the media on the right, the film underneath. */
export function ScriptPage({ script_id }: { readonly script_id: ScriptId }) {
  const t = useWords()
  const script = useScript(script_id)
  const loudnessOfFilms = useRenderStore(state => state.loudness)
  const comments = useComments(script_id) ?? []
  const wasHere = useRef(false)
  useEffect(() => {
    if (script) wasHere.current = true
    // Undo has taken away the script on the screen.
    else if (script === null && wasHere.current) goTo({ screen: 'scripts' })
  }, [script])
  const back = (
    <IconButton
      label={t('app:back')}
      icon={<ChevronLeft className="rtl:-scale-x-100" />}
      onPress={() => goTo({ screen: 'scripts' })}
    />
  )
  if (script === undefined) return null
  if (script === null) {
    return (
      <div className="flex h-full flex-col">
        <TopBar start={back} />
        <EmptyState icon={<FileQuestion />} text={t('app:noScript')} />
      </div>
    )
  }
  return (
    <div className="flex h-full flex-col [@media(height<36rem)]:overflow-y-auto">
      <TopBar
        start={
          <>
            {back}
            <ScriptTitle script={script} />
          </>
        }
        end={
          <>
            <TeleprompterButton script={script} />
            <ScriptFilesMenu script={script} />
            <FilmControls
              script_id={script_id}
              music={<MusicButton script_id={script_id} loudnessOfFilms={loudnessOfFilms} />}
            />
            <PostFilmButton
              script_id={script_id}
              onCompose={set_id => goTo({ screen: 'compose', set_id })}
              onAccounts={() => goTo({ screen: 'accounts' })}
            />
            <AssembleButton script_id={script_id} />
          </>
        }
      />
      <main className="min-h-0 grow [@media(height<36rem)]:h-[85vh] [@media(height<36rem)]:shrink-0 [@media(height<36rem)]:grow-0">
        <h1 className="sr-only">{script.title || t('app:script')}</h1>
        <ThreeAreas
          beats={<BeatsArea script={script} comments={comments} />}
          preview={<Preview script_id={script_id} />}
          bin={<MediaBin script_id={script_id} fill={fillScript} />}
        />
      </main>
      <UnfinishedTakes script={script} />
      <FilmLane script_id={script_id} />
      <RenderBar />
      <ScriptSheets script={script} />
      <footer className="flex h-8 shrink-0 items-center gap-4 border-line border-t bg-surface px-4">
        <div className="min-w-0 grow">
          <CoverageLine script_id={script_id} />
        </div>
        <WaitingList onOpen={id => goTo({ screen: 'script', script_id: id })} />
        <SavedLine />
      </footer>
    </div>
  )
}
