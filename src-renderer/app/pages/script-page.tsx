import { EmptyState } from '@renderer/components/empty-state'
import { IconButton } from '@renderer/components/icon-button'
import { pickFiles } from '@renderer/database/import-files'
import { useScript } from '@renderer/database/queries'
import { useComments } from '@renderer/database/script-queries'
import { useBinStore } from '@renderer/features/bin/bin-store'
import { MediaBin } from '@renderer/features/bin/media-bin'
import { BeatFootage } from '@renderer/features/board/beat-footage'
import { useBoardStore } from '@renderer/features/board/board-store'
import { CoverageLine } from '@renderer/features/board/coverage-line'
import { fillScript } from '@renderer/features/board/place-on-beat'
import { ScriptDrop } from '@renderer/features/board/script-drop'
import { BeatComments } from '@renderer/features/comments/beat-comments'
import { Preview } from '@renderer/features/player/preview'
import { AssembleButton } from '@renderer/features/render/assemble-button'
import { FilmControls } from '@renderer/features/render/film-controls'
import { FilmPlayer } from '@renderer/features/render/film-player'
import { RenderBar } from '@renderer/features/render/render-bar'
import { BeatList } from '@renderer/features/script/beat-list'
import { wantCaret } from '@renderer/features/script/caret-store'
import { ScriptTitle } from '@renderer/features/script/script-title'
import { ScriptFilesMenu } from '@renderer/features/script-files/script-files-menu'
import { TeleprompterButton } from '@renderer/features/teleprompter/teleprompter-button'
import { Timeline } from '@renderer/features/timeline/timeline'
import { SavedLine } from '@renderer/features/undo/saved-line'
import { KeptCard } from '@renderer/features/versions/kept-card'
import { BeatProposals } from '@renderer/features/write/beat-proposals'
import { RewriteMenu } from '@renderer/features/write/rewrite-menu'
import { WaitingList } from '@renderer/features/write/waiting-list'
import { useWords } from '@renderer/words/words'
import type { BeatId, ClipId, ScriptId } from '@shared/domain/ids'
import { ChevronLeft, FileQuestion } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { goTo } from '../place'
import { showSettings } from '../settings-store'
import { TopBar } from '../top-bar'
import { ScriptBar } from './script-bar'
import { ThreeAreas } from './three-areas'

/** Opens a clip's panel at its tile among the beats. */
function editClip(clip_id: ClipId): void {
  document.querySelector(`[data-key="${clip_id}"]`)?.scrollIntoView({ block: 'nearest' })
  useBoardStore.setState({ editing: clip_id })
}

/** Asks for files and lays them on the beats in order. */
const addFootage = async (script_id: ScriptId) => fillScript(script_id, await pickFiles('files'))

/** Brings the caret to a beat's words. */
function editBeat(beat_id: BeatId): void {
  document.querySelector(`[data-beat="${beat_id}"]`)?.scrollIntoView({ block: 'nearest' })
  wantCaret(beat_id, 0)
}

/** One script: its beats with their footage on the left, the media on the right, the film underneath. */
export function ScriptPage({ script_id }: { readonly script_id: ScriptId }) {
  const t = useWords()
  const script = useScript(script_id)
  const comments = useComments(script_id) ?? []
  const picked = useBinStore(state => state.selected)
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
    <div className="flex h-full flex-col">
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
            <FilmControls script_id={script_id} />
            <AssembleButton script_id={script_id} />
          </>
        }
      />
      <main className="min-h-0 grow">
        <h1 className="sr-only">{script.title || t('app:script')}</h1>
        <ThreeAreas
          beats={
            <section aria-label={t('app:script')} className="flex h-full min-h-0 flex-col">
              <ScriptBar script={script} comments={comments} />
              <ScriptDrop script_id={script_id}>
                <BeatList
                  script={script}
                  footage={beat => <BeatFootage beat={beat} script_id={script_id} />}
                  tools={(beat, place) => (
                    <>
                      <RewriteMenu script={script} beat={beat} place={place} />
                      <BeatComments
                        script_id={script_id}
                        beat_id={beat.id}
                        place={place}
                        comments={comments.filter(comment => comment.beat_id === beat.id)}
                      />
                    </>
                  )}
                  below={beat => (
                    <BeatProposals script={script} beat={beat} onSettings={() => showSettings('writing')} />
                  )}
                />
              </ScriptDrop>
            </section>
          }
          preview={<Preview script_id={script_id} />}
          bin={<MediaBin script_id={script_id} fill={fillScript} />}
        />
      </main>
      <Timeline
        script_id={script_id}
        picked={picked}
        onEditClip={editClip}
        onEditBeat={editBeat}
        onAddFootage={() => void addFootage(script_id)}
      />
      <RenderBar />
      <FilmPlayer />
      <KeptCard />
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
