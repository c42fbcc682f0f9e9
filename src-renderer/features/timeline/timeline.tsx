import { useSetting } from '@renderer/database/queries'
import { useWords } from '@renderer/words/words'
import type { BeatId, ClipId, MediaId, ScriptId } from '@shared/domain/ids'
import { useMemo, useState } from 'react'
import { BareFilm } from './bare-film'
import type { SuggestionKind } from './find-suggestions'
import { HeightHandle, usualHeight } from './height-handle'
import { rowHeights } from './lane-look'
import { LaneView } from './lane-view'
import { MarkerNote } from './marker-note'
import { SuggestionsDialog } from './suggestions-dialog'
import { TimelineBar } from './timeline-bar'
import { useFilmActions } from './use-film-actions'
import { type Lane, LaneContext, useLaneOf } from './use-lane'

type TimelineProps = {
  readonly script_id: ScriptId
  /** Chosen in the bin. */
  readonly picked?: ReadonlySet<MediaId>
  /** Where clips and the words of beats are edited. */
  readonly onEditClip?: (clip_id: ClipId) => void
  readonly onEditBeat?: (beat_id: BeatId) => void
  /** Asks for files and lays them on the beats. */
  readonly onAddFootage?: () => void
}

const none: ReadonlySet<MediaId> = new Set()
const nowhere = () => {}

/** The film on its time, under the beats that it follows from. */
export function Timeline({
  script_id,
  picked = none,
  onEditClip = nowhere,
  onEditBeat = nowhere,
  onAddFootage = nowhere,
}: TimelineProps) {
  const t = useWords()
  const lane = useLaneOf(script_id)
  const kept = useSetting('timeline_height')
  const [moved, setMoved] = useState<number | null>(null)
  const hasOver = lane?.storedLayout.beats.some(beat => beat.over.length > 0) ?? false
  const height = moved ?? kept ?? usualHeight + (hasOver ? rowHeights.over + rowHeights.gap : 0)
  if (kept === undefined) return null
  return (
    <section
      aria-label={t('timeline:name')}
      className="relative flex shrink-0 flex-col bg-surface"
      style={{ height, maxHeight: '50vh' }}
    >
      <HeightHandle height={height} onHeight={setMoved} />
      {lane ? (
        <Opened
          lane={lane}
          picked={picked}
          onEditClip={onEditClip}
          onEditBeat={onEditBeat}
          onAddFootage={onAddFootage}
        />
      ) : (
        <div aria-hidden className="m-3 flex grow flex-col gap-2">
          <span className="h-5 w-64 rounded-sm bg-wash" />
          <span className="h-6 rounded-sm bg-wash" />
          <span className="grow rounded-sm bg-wash" />
        </div>
      )}
    </section>
  )
}

type OpenedProps = Required<Omit<TimelineProps, 'script_id'>> & { readonly lane: Lane }

function Opened({ lane, picked, onEditClip, onEditBeat, onAddFootage }: OpenedProps) {
  const { script_id } = lane
  const chosen = useMemo(() => [...picked], [picked])
  const [suggesting, setSuggesting] = useState<SuggestionKind | null>(null)
  const [noting, setNoting] = useState<number | null>(null)
  useFilmActions(script_id, lane, chosen)
  const open = useMemo(() => ({ clip: onEditClip, beat: onEditBeat, marker: setNoting }), [onEditClip, onEditBeat])
  return (
    <LaneContext value={lane}>
      <TimelineBar picked={chosen} onSuggest={setSuggesting} />
      <LaneView lane={lane} open={open} />
      <BareFilm onAddFootage={onAddFootage} />
      {suggesting ? (
        <SuggestionsDialog key={suggesting} lane={lane} kind={suggesting} onClose={() => setSuggesting(null)} />
      ) : null}
      {noting === null ? null : <MarkerNote lane={lane} index={noting} onClose={() => setNoting(null)} />}
    </LaneContext>
  )
}
