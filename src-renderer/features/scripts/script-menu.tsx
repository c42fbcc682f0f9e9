import { ConfirmDialog } from '@renderer/components/confirm-dialog'
import { MenuButton } from '@renderer/components/menu-button'
import { useWords } from '@renderer/words/words'
import type { Script } from '@shared/domain/script'
import { Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { deleteScript } from './delete-script'
import { RenameDialog } from './rename-dialog'

/** What can be done with a whole script, and what is asked before. */
export function ScriptMenu({ script, title }: { readonly script: Script; readonly title: string }) {
  const t = useWords()
  const [asked, setAsked] = useState<'rename' | 'delete' | null>(null)
  const remove = {
    id: 'delete',
    label: t('scripts:delete'),
    icon: <Trash2 />,
    isDanger: true,
    act: () => setAsked('delete'),
  }
  return (
    <>
      <MenuButton
        label={t('scripts:more', { title })}
        icon={<Ellipsis />}
        entries={[
          { id: 'rename', label: t('scripts:rename'), icon: <Pencil />, act: () => setAsked('rename') },
          remove,
        ]}
      />
      <RenameDialog key={asked} script={script} isOpen={asked === 'rename'} onClose={() => setAsked(null)} />
      <ConfirmDialog
        isOpen={asked === 'delete'}
        title={t('scripts:deleteTitle', { title })}
        detail={t('scripts:deleteDetail')}
        confirm={t('scripts:delete')}
        cancel={t('scripts:cancel')}
        onConfirm={() => void deleteScript(script)}
        onClose={() => setAsked(null)}
      />
    </>
  )
}
