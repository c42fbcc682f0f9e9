import { MenuButton } from '@renderer/components/menu-button'
import { useWords } from '@renderer/words/words'
import type { MediaId } from '@shared/domain/ids'
import {
  AlignHorizontalJustifyStart,
  ArrowLeftToLine,
  ArrowRightToLine,
  Flag,
  Layers,
  Lightbulb,
  Magnet,
  Replace,
  Scissors,
  Trash2,
  UnfoldHorizontal,
} from 'lucide-react'
import {
  addMarkerAtPlayhead,
  appendToBeat,
  layOverAtPlayhead,
  lift,
  overwriteAtPlayhead,
  rippleDelete,
  splitAtPlayhead,
  trimEndToPlayhead,
  trimStartToPlayhead,
} from './act-on-film'
import { FilmClock } from './film-clock'
import { type SuggestionKind, suggestionKinds } from './find-suggestions'
import { MarksMenu } from './marks-menu'
import { PutInButton } from './put-in-button'
import { toggleSnapping, useTimelineStore } from './timeline-store'
import { ToolButton, ToolToggle } from './tool-button'
import { TrimModeMenu } from './trim-mode-menu'
import { useLane } from './use-lane'
import { ZoomControls } from './zoom-controls'

const Gap = () => <span aria-hidden className="mx-1 h-4 w-px shrink-0 bg-line" />

type TimelineBarProps = { readonly picked: readonly MediaId[]; readonly onSuggest: (kind: SuggestionKind) => void }

/** What can be done with the film at the playhead, and how it is looked at. */
export function TimelineBar({ picked, onSuggest }: TimelineBarProps) {
  const t = useWords()
  const { script_id, layout } = useLane()
  const isSnapping = useTimelineStore(state => state.isSnapping)
  return (
    <fieldset
      aria-label={t('timeline:tools')}
      className="flex min-h-9 shrink-0 flex-wrap items-center gap-0.5 border-line border-b px-2 py-1"
    >
      <FilmClock fps={layout.fps} frames={layout.frames} />
      <Gap />
      <ToolButton id="cut.split" icon={<Scissors />} onPress={() => void splitAtPlayhead(script_id)} />
      <ToolButton id="cut.trim-start" icon={<ArrowRightToLine />} onPress={() => void trimStartToPlayhead(script_id)} />
      <ToolButton id="cut.trim-end" icon={<ArrowLeftToLine />} onPress={() => void trimEndToPlayhead(script_id)} />
      <ToolButton id="cut.lift" icon={<UnfoldHorizontal />} onPress={() => void lift(script_id)} />
      <ToolButton id="cut.ripple-delete" icon={<Trash2 />} onPress={() => void rippleDelete(script_id)} />
      <Gap />
      <PutInButton
        id="cut.overwrite"
        icon={<Replace />}
        picked={picked}
        put={media => void overwriteAtPlayhead(script_id, media)}
      />
      <PutInButton
        id="cut.append"
        icon={<AlignHorizontalJustifyStart />}
        picked={picked}
        put={media => void appendToBeat(script_id, media)}
      />
      <LayOverButton picked={picked} put={media => void layOverAtPlayhead(script_id, media)} />
      <Gap />
      <MarksMenu />
      <ToolButton id="marker.add" icon={<Flag />} onPress={() => void addMarkerAtPlayhead(script_id)} />
      <ToolToggle id="snap.toggle" icon={<Magnet />} isOn={isSnapping} onPress={toggleSnapping} />
      <TrimModeMenu />
      <MenuButton
        size="small"
        label={t('timeline:suggest')}
        icon={<Lightbulb />}
        entries={suggestionKinds.map(kind => ({
          id: kind,
          label: t(`timeline:suggest.${kind}`),
          act: () => onSuggest(kind),
        }))}
      />
      <span className="grow" />
      <ZoomControls fps={layout.fps} frames={layout.frames} />
    </fieldset>
  )
}

/** B-roll has no key of its own: it is always asked for what is not chosen in the bin. */
function LayOverButton({
  picked,
  put,
}: {
  readonly picked: readonly MediaId[]
  readonly put: (media: readonly MediaId[]) => void
}) {
  const t = useWords()
  const { media, missing } = useLane()
  const pictures = [...media.values()].filter(one => one.facts.kind !== 'audio' && !missing.has(one.media_id))
  const offered = picked.length > 0 ? pictures.filter(one => picked.includes(one.media_id)) : pictures
  return (
    <MenuButton
      size="small"
      label={t('timeline:layOver')}
      icon={<Layers />}
      entries={offered.map(one => ({ id: one.media_id, label: one.name, act: () => put([one.media_id]) }))}
    />
  )
}
