import { buttonLook } from '@renderer/components/button-look'
import { itemLook, popoverLook } from '@renderer/components/popover-look'
import { useFilmRow } from '@renderer/database/queries'
import { usePostsOf } from '@renderer/database/script-queries'
import { useWords } from '@renderer/words/words'
import { openSets } from '@shared/domain/compose-set'
import type { PostSetId, ScriptId } from '@shared/domain/ids'
import { Plus, Send } from 'lucide-react'
import { useState } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { clockText } from './clock-text'
import { PickAccountsDialog } from './pick-accounts-dialog'

type PostFilmButtonProps = {
  readonly script_id: ScriptId
  readonly onCompose: (set_id: PostSetId) => void
  readonly onAccounts: () => void
}

/** Leads from a finished film to its posts: to those begun and not sent, or to new ones. Nothing while there is no film. */
export function PostFilmButton({ script_id, onCompose, onAccounts }: PostFilmButtonProps) {
  const t = useWords()
  const film = useFilmRow(script_id)
  const sets = openSets(usePostsOf(film?.video_id))
  const [isPicking, setPicking] = useState(false)
  if (!film?.file) return null
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const look = buttonLook('quiet', 'h-8 px-3 text-base')
  const face = (
    <>
      <Send aria-hidden />
      <span className="max-[50rem]:sr-only">{t('compose:postFilm')}</span>
    </>
  )
  return (
    <>
      {sets.length === 0 ? (
        <Button onPress={() => setPicking(true)} className={look}>
          {face}
        </Button>
      ) : (
        <MenuTrigger>
          <Button className={look}>{face}</Button>
          <Popover offset={4} className={popoverLook}>
            <Menu aria-label={t('compose:postFilm')} className="min-w-56 outline-none">
              {[
                ...sets.map(({ set_id, count, made_at }) => ({
                  id: set_id as string,
                  name: t('compose:goOn', { count, day: clockText({ at: Date.parse(made_at), zone }) }),
                  act: () => onCompose(set_id),
                })),
                { id: 'new', name: t('compose:newPosts'), act: () => setPicking(true) },
              ].map(({ id, name, act }) => (
                <MenuItem key={id} id={id} textValue={name} onAction={act} className={itemLook}>
                  {id === 'new' ? <Plus aria-hidden /> : <Send aria-hidden />}
                  {name}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
      <PickAccountsDialog
        video_id={film.video_id}
        isOpen={isPicking}
        onClose={() => setPicking(false)}
        onMade={onCompose}
        onAccounts={onAccounts}
      />
    </>
  )
}
