import { Button } from '@renderer/components/button'
import { IconButton } from '@renderer/components/icon-button'
import { toast } from '@renderer/components/toasts'
import { undoThis } from '@renderer/database/undo-this'
import { deletePost } from '@renderer/publishing/delete-post'
import { PlatformMark } from '@renderer/publishing/platform-mark'
import { troubleWords } from '@renderer/publishing/trouble-words'
import { useWords, words } from '@renderer/words/words'
import type { PostId, PostSetId } from '@shared/domain/ids'
import { isStopped } from '@shared/domain/preflight'
import { CircleAlert, Trash2, TriangleAlert, UserPlus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { AccountBanner } from './account-banner'
import { ApprovalPart } from './approval-part'
import { everyone, openTab, type TabId, useTrouble } from './compose-store'
import { OwnFields } from './own-fields'
import { PickAccountsDialog } from './pick-accounts-dialog'
import { PlatformFields } from './platform-fields'
import { SharedFields } from './shared-fields'
import { StateNote } from './state-note'
import type { Composition, Destination } from './use-composition'
import type { Ways } from './ways'

type DestinationTabsProps = {
  readonly composition: Composition
  /** null while the tab of all is open. */
  readonly chosen: Destination | null
  readonly ways: Ways
}

/** What all accounts share, and each account by itself. */
export function DestinationTabs({ composition, chosen, ways }: DestinationTabsProps) {
  const t = useWords()
  const { set_id, destinations } = composition
  const [isPicking, setPicking] = useState(false)
  const first = destinations[0]
  return (
    <Tabs
      selectedKey={chosen?.post.post_id ?? everyone}
      onSelectionChange={key => openTab(set_id, key as TabId)}
      className="flex min-h-full flex-col"
    >
      <div className="sticky top-0 z-10 flex items-start gap-1 border-line border-b bg-canvas px-3">
        <TabList aria-label={t('compose:tabs')} className="flex min-w-0 grow flex-wrap gap-1 py-1.5">
          {destinations.length > 1 ? (
            <Tab id={everyone} className={tabLook}>
              {t('compose:all')}
            </Tab>
          ) : null}
          {destinations.map(one => (
            <Tab key={one.post.post_id} id={one.post.post_id} className={tabLook}>
              <TabFace destination={one} />
            </Tab>
          ))}
        </TabList>
        {composition.mayEdit ? (
          <span className="py-1.5">
            <IconButton label={t('compose:addAccounts')} icon={<UserPlus />} onPress={() => setPicking(true)} />
          </span>
        ) : null}
      </div>
      <TabPanel id={everyone} className="flex flex-col gap-6 p-5 outline-none">
        <SharedFields composition={composition} />
      </TabPanel>
      {destinations.map(one => (
        <TabPanel key={one.post.post_id} id={one.post.post_id} className="flex flex-col gap-6 p-5 outline-none">
          <Account composition={composition} destination={one} ways={ways} />
        </TabPanel>
      ))}
      {first ? (
        <PickAccountsDialog
          video_id={first.post.video_id}
          set_id={set_id}
          without={destinations.map(one => one.post.account_id)}
          isOpen={isPicking}
          onClose={() => setPicking(false)}
          onMade={() => undefined}
          onAccounts={ways.toAccounts}
        />
      ) : null}
    </Tabs>
  )
}

const tabLook =
  'inline-flex h-8 shrink-0 cursor-default items-center gap-1.5 rounded-md px-2.5 font-medium text-ink-soft data-hovered:bg-wash data-hovered:text-ink data-selected:bg-wash-strong data-selected:text-ink'

/** A tab's name, and whether something stands in its way. */
function TabFace({ destination }: { readonly destination: Destination }) {
  const t = useWords()
  const trouble = useTrouble(destination.post)
  const { findings, post, name, readiness } = destination
  const isBad = readiness !== 'gone' && (isStopped(findings) || readiness === 'past' || trouble !== undefined)
  const isOver = readiness !== 'gone' && findings.some(({ rule }) => rule === 'text-length' || rule === 'title-length')
  const warns = readiness !== 'gone' && findings.length > 0
  const mark = (icon: ReactNode, word: string) => (
    <>
      {icon}
      <span className="sr-only">{word}</span>
    </>
  )
  return (
    <>
      <PlatformMark platform={post.platform} />
      <bdi title={name} className="max-w-32 truncate">
        {name || t('compose:noName')}
      </bdi>
      {isBad
        ? mark(
            <CircleAlert className="size-3.5 text-bad" aria-hidden />,
            t(isOver ? 'compose:tooLong' : 'compose:stops'),
          )
        : warns
          ? mark(<TriangleAlert className="size-3.5 text-warn" aria-hidden />, t('compose:warns'))
          : null}
    </>
  )
}

async function remove(set_id: PostSetId, { post }: Destination): Promise<void> {
  const removed = await deletePost(post.post_id)
  if (!removed.ok) return toast({ ...troubleWords(words, removed.problem), tone: 'bad' })
  openTab(set_id, everyone)
  focusTabWithout(post.post_id)
  toast({ title: words('compose:removed'), action: { label: words('compose:undo'), ...undoThis() } })
}

/** The button that had the focus goes with its tab: the focus goes on to the tab that is open then. */
function focusTabWithout(post_id: PostId, framesLeft = 60): void {
  requestAnimationFrame(() => {
    const tabs = [...document.querySelectorAll<HTMLElement>('[role=tab]')]
    const isThere = tabs.some(tab => tab.dataset.key === post_id)
    if (isThere && framesLeft > 0) return focusTabWithout(post_id, framesLeft - 1)
    tabs.find(tab => tab.ariaSelected === 'true')?.focus()
  })
}

type AccountProps = Pick<DestinationTabsProps, 'composition' | 'ways'> & { readonly destination: Destination }

/** One account: what is wrong with it, its words, what its platform asks. */
function Account({ composition, destination, ways }: AccountProps) {
  const t = useWords()
  const { post, lock } = destination
  const trouble = useTrouble(post)
  const isReadOnly = !composition.mayEdit || lock !== null
  const said = trouble && destination.readiness !== 'gone' ? troubleWords(t, trouble) : null
  return (
    <>
      <div className="flex flex-col gap-3 empty:hidden">
        {said ? (
          <div role="alert" className="flex items-start gap-3 rounded-lg bg-bad-wash p-3">
            <CircleAlert className="mt-0.5 size-4 shrink-0 text-bad" aria-hidden />
            <div>
              <p className="font-medium">{said.title}</p>
              <p className="text-ink-soft">{said.detail}</p>
            </div>
          </div>
        ) : null}
        <AccountBanner destination={destination} toAccounts={ways.toAccounts} />
        <StateNote destination={destination} mayEdit={composition.mayEdit} />
        <ApprovalPart composition={composition} destination={destination} />
      </div>
      <OwnFields composition={composition} destination={destination} />
      <PlatformFields destination={destination} isReadOnly={isReadOnly} />
      {composition.mayEdit && post.delivery === 'draft' ? (
        <div className="flex justify-end">
          <Button
            variant="quiet"
            size="small"
            icon={<Trash2 />}
            onPress={() => void remove(composition.set_id, destination)}
          >
            {t('compose:removeAccount')}
          </Button>
        </div>
      ) : null}
    </>
  )
}
