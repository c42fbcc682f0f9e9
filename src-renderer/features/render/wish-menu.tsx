import { buttonLook } from '@renderer/components/button-look'
import { joinClasses } from '@renderer/components/join-classes'
import { itemLook, popoverLook } from '@renderer/components/popover-look'
import { useWords } from '@renderer/words/words'
import type { FilmWish } from '@shared/domain/film-wish'
import { qualities } from '@shared/domain/format'
import { platforms } from '@shared/domain/platform'
import { subtitleKinds } from '@shared/domain/subtitle-file'
import { Check, ChevronDown, FolderCog } from 'lucide-react'
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { useFilmsFolder } from './films-folder'

/** How good the film is to be, and for which platforms. */
export type Wish = Omit<FilmWish, 'assembly'>

type WishMenuProps = { readonly wish: Wish; readonly onChange: (wish: Wish) => void }

const everywhere = 'everywhere'

/** What Assemble is to make: quality, the platform it is for, and the folder it goes to. */
export function WishMenu({ wish, onChange }: WishMenuProps) {
  const t = useWords()
  const { name, choose } = useFilmsFolder()
  const { quality, targets, beside } = wish
  const target = targets[0] ?? everywhere
  return (
    <MenuTrigger>
      <Button
        aria-label={t('render:options')}
        className={buttonLook('primary', 'h-8 w-7 rounded-s-none border-white/25 border-s')}
      >
        <ChevronDown aria-hidden />
      </Button>
      <Popover offset={4} placement="bottom end" className={popoverLook}>
        <Menu aria-label={t('render:options')} className="w-72 outline-none">
          <WishSection
            title={t('render:quality')}
            chosen={quality}
            choices={qualities.map(id => ({
              id,
              name: t(`render:quality.${id}`),
              detail: t(`render:qualityDetail.${id}`),
            }))}
            onChange={chosen => onChange({ ...wish, quality: chosen })}
          />
          <Separator className="mx-2 my-1 h-px bg-line" />
          <WishSection
            title={t('render:target')}
            chosen={target}
            choices={[
              { id: everywhere, name: t('render:target.everywhere') },
              ...platforms.map(id => ({ id, name: id })),
            ]}
            onChange={chosen => onChange({ ...wish, targets: chosen === everywhere ? [] : [chosen] })}
          />
          <Separator className="mx-2 my-1 h-px bg-line" />
          <WishSection
            title={t('render:captions')}
            chosen={beside ?? 'on'}
            choices={(['on', ...subtitleKinds] as const).map(id => ({ id, name: t(`render:beside.${id}`) }))}
            onChange={chosen => onChange({ quality, targets, ...(chosen !== 'on' && { beside: chosen }) })}
          />
          <Separator className="mx-2 my-1 h-px bg-line" />
          <MenuItem id="folder" textValue={t('render:folder', { name })} className={itemLook} onAction={choose}>
            <FolderCog aria-hidden />
            <span className="truncate">{t('render:folder', { name })}</span>
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

type WishSectionProps<Id extends string> = {
  readonly title: string
  readonly chosen: Id
  readonly choices: readonly { readonly id: Id; readonly name: string; readonly detail?: string }[]
  readonly onChange: (chosen: Id) => void
}

function WishSection<Id extends string>({ title, chosen, choices, onChange }: WishSectionProps<Id>) {
  return (
    <MenuSection
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={keys => {
        const choice = choices.find(one => keys !== 'all' && keys.has(one.id))
        if (choice) onChange(choice.id)
      }}
    >
      <Header className="px-2 pt-2 pb-1 font-medium text-ink-faint text-micro">{title}</Header>
      {choices.map(({ id, name, detail }) => (
        <MenuItem
          key={id}
          id={id}
          textValue={name}
          className={joinClasses(itemLook, detail === undefined ? '' : 'h-auto py-1.5')}
        >
          <Check className={id === chosen ? 'text-accent' : 'invisible'} aria-hidden />
          <span>
            {name}
            {detail === undefined ? null : <span className="block text-ink-faint text-small">{detail}</span>}
          </span>
        </MenuItem>
      ))}
    </MenuSection>
  )
}
