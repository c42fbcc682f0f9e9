import { joinClasses } from '@renderer/components/join-classes'
import { Keys } from '@renderer/components/keys'
import { itemLook, popoverLook } from '@renderer/components/popover-look'
import { useWords } from '@renderer/words/words'
import type { Idea } from '@shared/domain/idea'
import { type IdeaStage, ideaStages, type MoveRefusal, moveTo } from '@shared/domain/idea-stage'
import type { PromptId } from '@shared/domain/ids'
import { Lock, PanelRight, Pencil, PenLine, Trash2 } from 'lucide-react'
import { useMemo } from 'react'
import { Header, Menu, MenuItem, MenuSection, Popover, Separator, Text } from 'react-aria-components'
import { askToDelete, moveIdeas } from './edit-ideas'
import { chosenWith, editWords, focusIdea, useIdeasStore } from './ideas-store'
import { StageDot } from './stage-mark'
import { openHere } from './use-ideas-keys'

type IdeaMenuProps = { readonly ideas: readonly Idea[]; readonly onWrite: (ids: readonly PromptId[]) => void }

const itemWithKeys = joinClasses(itemLook, 'data-focused:[&_kbd]:text-ink')

/** The menu of the idea that was asked about, beside it. */
export function IdeaMenu(props: IdeaMenuProps) {
  const id = useIdeasStore(state => state.menu)
  return id === null ? null : <OpenMenu key={id} id={id} {...props} />
}

function OpenMenu({ id, ideas, onWrite }: IdeaMenuProps & { readonly id: PromptId }) {
  const t = useWords()
  const anchor = useMemo(() => ({ current: askedAt(id) }), [id])
  const those = ideas.filter(idea => chosenWith(id).includes(idea.id))
  const stages = ideaStages.map(stage => ({ stage, refusal: refusalOf(those, stage) }))
  const close = () => {
    useIdeasStore.setState({ menu: null })
    focusIdea(id)
  }
  const act = (key: string) => {
    useIdeasStore.setState({ menu: null })
    if (key !== 'edit') focusIdea(id)
    if (key === 'open') openHere(id)
    if (key === 'edit') editWords(id)
    if (key === 'write') onWrite(those.map(idea => idea.id))
    if (key === 'delete') askToDelete(those)
    const stage = ideaStages.find(one => key === `stage:${one}`)
    if (stage) void moveIdeas(those, stage)
  }
  return (
    <Popover
      triggerRef={anchor}
      isOpen
      onOpenChange={isOpen => isOpen || close()}
      placement="bottom end"
      aria-label={t('ideas:menu')}
      className={popoverLook}
    >
      <Menu
        aria-label={t('ideas:menu')}
        autoFocus="first"
        disabledKeys={stages.filter(one => one.refusal).map(one => `stage:${one.stage}`)}
        onAction={key => act(String(key))}
        className="w-64 outline-none"
      >
        <MenuSection aria-label={t('ideas:menu')}>
          <MenuItem id="open" textValue={t('ideas:open')} className={itemWithKeys}>
            <PanelRight aria-hidden />
            <span className="grow">{t('ideas:open')}</span>
            <Keys keys="Enter" />
          </MenuItem>
          <MenuItem id="edit" textValue={t('ideas:edit')} className={itemWithKeys}>
            <Pencil aria-hidden />
            <span className="grow">{t('ideas:edit')}</span>
            <Keys keys="E" />
          </MenuItem>
          <MenuItem id="write" textValue={t('ideas:write')} className={itemWithKeys}>
            <PenLine aria-hidden />
            <span className="grow">{t('ideas:write')}</span>
            <Keys keys="S" />
          </MenuItem>
        </MenuSection>
        <Separator className="mx-2 my-1 h-px bg-line" />
        <MenuSection>
          <Header className="px-2 pt-1 pb-1 font-medium text-ink-faint text-micro">{t('ideas:moveTo')}</Header>
          {stages.map(({ stage, refusal }) => (
            <StageItem key={stage} stage={stage} refusal={refusal} />
          ))}
        </MenuSection>
        <Separator className="mx-2 my-1 h-px bg-line" />
        <MenuSection aria-label={t('ideas:delete')}>
          <MenuItem id="delete" textValue={t('ideas:delete')} className={joinClasses(itemWithKeys, 'text-bad')}>
            <Trash2 aria-hidden />
            <span className="grow">{t('ideas:delete')}</span>
            <Keys keys="Del" />
          </MenuItem>
        </MenuSection>
      </Menu>
      <RefusalNote refusals={stages.flatMap(one => one.refusal ?? [])} />
    </Popover>
  )
}

/** The button beside the ideas that asked for the menu, else the idea itself. */
const askedAt = (id: PromptId): HTMLElement | null =>
  document.activeElement?.closest<HTMLElement>('aside button') ??
  document.querySelector<HTMLElement>(`[data-idea="${id}"]`)

type Refusal = MoveRefusal['kind']

/** Why the locked stages are locked, each reason once. Items say it to screen readers themselves. */
function RefusalNote({ refusals }: { readonly refusals: readonly Refusal[] }) {
  const t = useWords()
  return [...new Set(refusals)].map(refusal => (
    <p
      key={refusal}
      aria-hidden
      className="mx-1 mt-1 flex w-62 gap-2 border-line border-t px-1 pt-2 pb-1 text-ink-faint text-micro"
    >
      <Lock className="mt-0.5 size-3 shrink-0" aria-hidden />
      {t(`ideas:locked.${refusal}`)}
    </p>
  ))
}

/** Why none of these ideas can go to a stage; null when one can. */
function refusalOf(ideas: readonly Idea[], stage: IdeaStage): Refusal | null {
  const moves = ideas.map(idea => moveTo(idea.prompt, idea.descent, stage))
  const [first] = moves.flatMap(move => (move.ok ? [] : [move.problem.kind]))
  return moves.some(move => move.ok) ? null : (first ?? null)
}

type StageItemProps = { readonly stage: IdeaStage; readonly refusal: Refusal | null }

/** A stage to go to; one that does not take them is said to be so, and below the stages why. */
function StageItem({ stage, refusal }: StageItemProps) {
  const t = useWords()
  return (
    <MenuItem id={`stage:${stage}`} textValue={t(`ideas:stage.${stage}`)} className={itemLook}>
      <span className="flex w-4 shrink-0 justify-center">
        <StageDot stage={stage} />
      </span>
      <Text slot="label" className="grow">
        {t(`ideas:stage.${stage}`)}
      </Text>
      {refusal ? (
        <>
          <Lock className="opacity-60" aria-hidden />
          <Text slot="description" className="sr-only">
            {t(`ideas:refused.${refusal}`)}
          </Text>
        </>
      ) : null}
    </MenuItem>
  )
}
