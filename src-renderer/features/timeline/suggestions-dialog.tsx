import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { fineTime } from '@renderer/components/format-time'
import { ProgressBar } from '@renderer/components/progress-bar'
import { useWords, type Words } from '@renderer/words/words'
import { frameUrl } from '@shared/domain/media-url'
import { seconds } from '@shared/domain/time'
import { useEffect, useState } from 'react'
import { mediaName } from './cell-name'
import { editCut } from './edit-cut'
import { findSuggestions, type Suggestion, type SuggestionKind, takeSuggestion } from './find-suggestions'
import { sayRefusal } from './refusal-words'
import type { Lane } from './use-lane'

function textOf(t: Words, { matter }: Suggestion): string {
  if (matter.kind === 'cover') {
    const words = matter.words.join(', ')
    const length = fineTime(matter.length)
    return words
      ? t('timeline:suggest.coverWords', { words, seconds: length })
      : t('timeline:suggest.coverAny', { seconds: length })
  }
  const count = matter.parts.length
  return matter.kind === 'silences'
    ? t('timeline:suggest.silencesFound', { count, seconds: fineTime(matter.saved) })
    : t('timeline:suggest.scenesFound', { count })
}

const startOf = ({ matter }: Suggestion) =>
  matter.kind === 'cover' ? seconds(0) : (matter.parts[0]?.from ?? seconds(0))

type SuggestionsDialogProps = { readonly lane: Lane; readonly kind: SuggestionKind; readonly onClose: () => void }

/** What could be done to the film, each to be used or dismissed; nothing is done by itself. */
export function SuggestionsDialog({ lane, kind, onClose }: SuggestionsDialogProps) {
  const t = useWords()
  const [left, setLeft] = useState<readonly Suggestion[] | null>(null)
  const [asked] = useState(lane)
  useEffect(() => {
    const { found, stop } = findSuggestions(asked, kind)
    let isOpen = true
    void found.then(all => isOpen && setLeft(all))
    return () => {
      isOpen = false
      stop()
    }
  }, [asked, kind])

  const dismiss = (gone: (one: Suggestion) => boolean) => setLeft(now => now?.filter(one => !gone(one)) ?? null)
  const use = async (suggestion: Suggestion) => {
    const refusal = await editCut(lane.script_id, `timeline:edit.${kind}`, takeSuggestion(suggestion))
    if (refusal) return sayRefusal(refusal)
    const isSame = (one: Suggestion) => one.key === suggestion.key
    dismiss(one => (kind === 'cover' ? one.number === suggestion.number : isSame(one)))
  }
  return (
    <Dialog
      isOpen
      title={t(`timeline:suggest.${kind}`)}
      closeLabel={t('timeline:suggest.close')}
      onClose={onClose}
      isWide
    >
      {left === null ? (
        <div className="flex flex-col gap-3">
          <p className="text-ink-soft">{t('timeline:suggest.looking')}</p>
          <ProgressBar label={t('timeline:suggest.looking')} fraction={null} />
        </div>
      ) : left.length === 0 ? (
        <p className="text-ink-soft">{t(`timeline:suggest.none.${kind}`)}</p>
      ) : (
        <ul className="-mx-2 flex max-h-96 flex-col overflow-y-auto">
          {left.map(suggestion => (
            <li key={suggestion.key} className="flex items-center gap-3 rounded-md p-2">
              <img
                alt=""
                src={frameUrl(suggestion.media_id, startOf(suggestion))}
                className="h-12 w-20 shrink-0 rounded-sm bg-black object-contain"
              />
              <div className="min-w-0 grow">
                <div className="truncate font-medium">
                  {t('timeline:suggest.on', {
                    number: suggestion.number,
                    name: mediaName(t, lane.media, suggestion.media_id),
                  })}
                </div>
                <div className="truncate text-ink-soft text-small tabular-nums">{textOf(t, suggestion)}</div>
              </div>
              <Button size="small" variant="quiet" onPress={() => dismiss(one => one.key === suggestion.key)}>
                {t('timeline:suggest.dismiss')}
              </Button>
              <Button size="small" onPress={() => void use(suggestion)}>
                {t('timeline:suggest.use')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
