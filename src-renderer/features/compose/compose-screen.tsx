import { EmptyState } from '@renderer/components/empty-state'
import { refreshAccounts } from '@renderer/publishing/accounts-store'
import { useWords } from '@renderer/words/words'
import { heldWhen, type When } from '@shared/domain/compose-set'
import type { PostSetId } from '@shared/domain/ids'
import { FileQuestion, Lock } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useAccountChecks } from './ask-accounts'
import { ChecksList } from './checks-list'
import { everyone, useComposeStore } from './compose-store'
import { DestinationTabs } from './destination-tabs'
import { FeedPreview, PreviewChooser } from './feed-preview'
import { FilmPane } from './film-pane'
import { fixFinding } from './fix-finding'
import { type Composition, type Destination, useComposition } from './use-composition'
import type { Ways } from './ways'
import { WhenBar } from './when-bar'
import { WhenList } from './when-list'

/** The posts of one film to as many accounts: film, words, what each platform asks, checks, time. */
export function ComposeScreen({ set_id, ways }: { readonly set_id: PostSetId; readonly ways: Ways }) {
  const t = useWords()
  const composition = useComposition(set_id)
  useEffect(() => void refreshAccounts(), [])
  const connected = (composition?.destinations ?? []).flatMap(({ account, readiness }) =>
    account?.connected && readiness !== 'gone' ? account.row.account_id : [],
  )
  useAccountChecks(connected)
  if (composition === undefined) return null
  if (composition === null) return <EmptyState icon={<FileQuestion />} text={t('compose:noPosts')} />
  return <Composer composition={composition} ways={ways} />
}

type ComposerProps = { readonly composition: Composition; readonly ways: Ways }

function Composer({ composition, ways }: ComposerProps) {
  const t = useWords()
  const { set_id, destinations, mayEdit } = composition
  const wanted = useComposeStore(store => store.tabs.get(set_id)) ?? everyone
  const chosenWhen: When = useComposeStore(store => store.whens.get(set_id)) ?? 'at'
  const when = heldWhen(
    chosenWhen,
    destinations.filter(one => one.readiness !== 'gone').map(one => one.post),
  )
  const alone = destinations.length === 1 ? destinations[0] : undefined
  const chosen = alone ?? destinations.find(one => one.post.post_id === wanted) ?? null
  return (
    <div className="@container flex h-full flex-col">
      {mayEdit ? null : (
        <p role="status" className="flex items-center gap-2 border-line border-b bg-wash px-4 py-2">
          <Lock className="size-4 shrink-0 text-ink-soft" aria-hidden />
          {t('compose:readOnly')}
        </p>
      )}
      <div className="grid min-h-0 grow grid-cols-[17rem_minmax(0,1fr)_21rem] @max-3xl:grid-cols-1 @max-5xl:grid-cols-[minmax(0,1fr)_19rem] @max-3xl:overflow-y-auto">
        <div className="min-h-0 overflow-x-clip overflow-y-auto @5xl:col-start-2 @max-3xl:overflow-visible">
          <DestinationTabs composition={composition} chosen={chosen} ways={ways} />
        </div>
        <div className="flex min-h-0 flex-col border-line border-s @5xl:contents @max-3xl:overflow-visible @max-3xl:border-s-0 overflow-y-auto">
          <div className="min-h-0 shrink-0 @5xl:overflow-y-auto border-line @5xl:border-e p-4 @5xl:col-start-1 @5xl:row-start-1">
            <FilmPane composition={composition} destination={chosen} ways={ways} />
          </div>
          <div className="min-h-0 shrink-0 @5xl:overflow-y-auto border-line @5xl:border-s p-4 @5xl:col-start-3 @5xl:row-start-1">
            <Side composition={composition} chosen={chosen} when={when} ways={ways} />
          </div>
        </div>
      </div>
      <WhenBar composition={composition} when={when} ways={ways} />
    </div>
  )
}

type SideProps = ComposerProps & { readonly chosen: Destination | null; readonly when: When }

/** Beside the words: what is wrong with them, how they will look, when they go. */
function Side({ composition, chosen, when, ways }: SideProps) {
  const { destinations, mayEdit } = composition
  const [shownId, setShownId] = useState<string | null>(null)
  const shown = chosen ?? destinations.find(one => one.post.post_id === shownId) ?? destinations[0]
  return (
    <div className="flex flex-col gap-6">
      <ChecksList
        destinations={chosen ? [chosen] : destinations}
        isReadOnly={!mayEdit}
        onFix={(destination, finding) => void fixFinding(composition, destination, finding, ways)}
      />
      {shown ? (
        <div className="flex flex-col gap-2">
          {chosen ? null : (
            <PreviewChooser destinations={destinations} chosen={shown} onChoose={one => setShownId(one.post.post_id)} />
          )}
          <FeedPreview composition={composition} destination={shown} />
        </div>
      ) : null}
      <WhenList composition={composition} when={when} />
    </div>
  )
}
