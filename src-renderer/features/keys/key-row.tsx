import { announce } from '@renderer/components/announcer'
import { Button } from '@renderer/components/button'
import { buttonLook } from '@renderer/components/button-look'
import { IconButton } from '@renderer/components/icon-button'
import { Keys, keysText } from '@renderer/components/keys'
import { useKeymapStore } from '@renderer/keymap/keymap-store'
import { useWords } from '@renderer/words/words'
import type { ActionId } from '@shared/domain/key-actions'
import { type Combo, type Pressed, shownCombo } from '@shared/domain/key-combo'
import { comboFor, isChanged, type KeyChoice, keymapOf, mostKeys, ownersOf } from '@shared/domain/keymap'
import { Plus, RotateCcw, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { dropKeys, giveKeys, resetKeys } from './change-keys'
import { useKeyCapture } from './use-key-capture'

type KeyRowProps = { readonly id: ActionId; readonly choice: KeyChoice }

/** An action with its keys: each can go, others can be pressed. Keys that are somebody's are only taken when that is asked for. */
export function KeyRow({ id, choice }: KeyRowProps) {
  const t = useWords()
  const action = t(`actions:${id}`)
  const add = useRef<HTMLButtonElement>(null)
  const [asked, setAsked] = useState<'nothing' | 'keys' | Combo>('nothing')
  const keys = keymapOf(choice)[id]
  const take = (combo: Combo) => {
    setAsked('nothing')
    add.current?.focus()
    void giveKeys(choice, id, combo)
  }
  const onKeys = (pressed: Pressed) => {
    const combo = comboFor(id, pressed)
    if (!combo) return
    if (ownersOf(combo, keymapOf(choice), id).length > 0) setAsked(combo)
    else take(combo)
  }
  const leave = () => {
    setAsked('nothing')
    add.current?.focus()
  }
  useKeyCapture(asked === 'keys', { onKeys, onCancel: () => setAsked('nothing') })
  return (
    <li aria-label={action} className="flex flex-col gap-2 border-line border-b py-1 last:border-0">
      <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-40 grow">{action}</span>
        <span className="flex flex-wrap items-center justify-end gap-1">
          {keys.map(combo => (
            <KeyChip key={combo} combo={combo} action={action} onDrop={() => void dropKeys(choice, id, combo)} />
          ))}
          {asked === 'keys' ? <span className="text-accent text-small">{t('keys:press')}</span> : null}
          <IconButton
            ref={add}
            size="small"
            label={asked === 'keys' ? t('keys:pressHint') : t('keys:add', { action })}
            icon={<Plus />}
            isDisabled={keys.length >= mostKeys}
            onPress={() => {
              setAsked('keys')
              announce(t('keys:pressHint'))
            }}
            onBlur={() => asked === 'keys' && setAsked('nothing')}
          />
          {isChanged(choice, id) ? (
            <IconButton
              size="small"
              label={t('keys:reset', { action })}
              icon={<RotateCcw />}
              onPress={() => {
                add.current?.focus()
                void resetKeys(choice, id)
              }}
            />
          ) : (
            <span className="size-6" />
          )}
        </span>
      </div>
      {asked !== 'nothing' && asked !== 'keys' ? (
        <TakenKeys id={id} choice={choice} combo={asked} onTake={() => take(asked)} onLeave={leave} />
      ) : null}
    </li>
  )
}

type KeyChipProps = { readonly combo: Combo; readonly action: string; readonly onDrop: () => void }

/** Keys that an action has, and the way to take them from it. */
function KeyChip({ combo, action, onDrop }: KeyChipProps) {
  const t = useWords()
  const shown = shownCombo(
    combo,
    useKeymapStore(store => store.layout),
  )
  return (
    <span className="flex items-center rounded-md ps-1 ring-1 ring-line ring-inset">
      <Keys keys={shown} />
      <AriaButton
        aria-label={t('keys:remove', { keys: keysText(shown), action })}
        className={buttonLook('quiet', 'size-6')}
        onPress={onDrop}
      >
        <X className="size-3!" />
      </AriaButton>
    </span>
  )
}

type TakenKeysProps = KeyRowProps & {
  readonly combo: Combo
  readonly onTake: () => void
  readonly onLeave: () => void
}

/** Whose the pressed keys are already, and whether they change hands. */
function TakenKeys({ id, choice, combo, onTake, onLeave }: TakenKeysProps) {
  const t = useWords()
  const layout = useKeymapStore(store => store.layout)
  const owners = ownersOf(combo, keymapOf(choice), id)
  const action = owners.map(owner => t(`actions:${owner}`)).join(', ')
  return (
    <div role="alert" className="flex flex-wrap items-center gap-2 rounded-md bg-warn-wash p-2 text-small">
      <span className="w-full text-warn">{t('keys:taken', { keys: keysText(shownCombo(combo, layout)), action })}</span>
      <Button size="small" autoFocus onPress={onTake}>
        {t('keys:takeOver', { action })}
      </Button>
      <Button size="small" variant="quiet" onPress={onLeave}>
        {t('keys:leaveIt')}
      </Button>
    </div>
  )
}
