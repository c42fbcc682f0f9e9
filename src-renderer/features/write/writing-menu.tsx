import { MenuButton } from '@renderer/components/menu-button'
import { useWords } from '@renderer/words/words'
import type { Script } from '@shared/domain/script'
import { Languages, PenLine, Speech, Wand } from 'lucide-react'
import { useState } from 'react'
import { askToTranslate, askToWrite } from './desk-store'
import { MannerDialog } from './manner-dialog'

/** What a writer can do with a whole script. */
export function WritingMenu({ script }: { readonly script: Script }) {
  const t = useWords()
  const { script_id, prompt_id, also_from, beats } = script
  const [isAsked, setAsked] = useState(false)
  return (
    <>
      <MenuButton
        label={t('write:menu')}
        icon={<Wand />}
        size="small"
        entries={[
          {
            id: 'again',
            label: t('write:writeVersion'),
            icon: <PenLine />,
            act: () => askToWrite({ prompt_ids: [prompt_id, ...also_from].slice(0, 10), script_id }),
          },
          {
            id: 'translate',
            label: t('write:translateMenu'),
            icon: <Languages />,
            isDisabled: beats.every(beat => beat.text.trim() === ''),
            act: () => askToTranslate(script_id),
          },
          { id: 'manner', label: t('write:mannerMenu'), icon: <Speech />, act: () => setAsked(true) },
        ]}
      />
      <MannerDialog script={script} isOpen={isAsked} onClose={() => setAsked(false)} />
    </>
  )
}
