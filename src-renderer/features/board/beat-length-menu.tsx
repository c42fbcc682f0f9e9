import { fineTime } from '@renderer/components/format-time'
import { joinClasses } from '@renderer/components/join-classes'
import { itemLook, popoverLook } from '@renderer/components/popover-look'
import { useWords, type Words } from '@renderer/words/words'
import type { BeatFit } from '@shared/domain/beat-fit'
import { type BeatFootage, shortRules } from '@shared/domain/film'
import type { ScriptId } from '@shared/domain/ids'
import type { Seconds } from '@shared/domain/time'
import { Check, ChevronDown, CircleAlert } from 'lucide-react'
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  type Selection,
} from 'react-aria-components'
import { setBeatLength, setShortRule } from './edit-beat-footage'

/** How the beat's footage goes with its length, in a few words. */
function fitText(t: Words, { kind, length, by }: BeatFit, short: BeatFootage['short']): string {
  const seconds = fineTime(kind === 'empty' || kind === 'fits' ? length : by)
  if (kind === 'short') return t(`board:fit.short.${short}`, { seconds })
  if (kind === 'cut') return t('board:fit.cut', { seconds: fineTime(length) })
  return t(`board:fit.${kind}`, { seconds })
}

const firstOf = (keys: Selection): string | undefined => (keys === 'all' ? undefined : [...keys].map(String)[0])

type BeatLengthMenuProps = { readonly script_id: ScriptId; readonly footage: BeatFootage; readonly fit: BeatFit }

/** Says how footage and length go together, and lets the user choose what decides. */
export function BeatLengthMenu({ script_id, footage, fit }: BeatLengthMenuProps) {
  const t = useWords()
  const { beat_id, short, voice } = footage
  const isWarning = fit.kind === 'short' || fit.kind === 'hurried'
  const isFixed = footage.seconds !== null && Math.abs(footage.seconds - fit.words) > 0.05
  const decides = footage.seconds === null ? 'own' : isFixed ? 'fixed' : 'words'
  const own = voice ? 'board:length.voice' : fit.footage > 0 ? 'board:length.footage' : 'board:length.reading'
  return (
    <MenuTrigger>
      <Button
        className={joinClasses(
          'flex h-6 min-w-0 items-center gap-1 rounded-sm px-1.5 text-small tabular-nums data-hovered:bg-wash',
          isWarning ? 'text-warn' : 'text-ink-soft',
        )}
      >
        {isWarning ? <CircleAlert className="size-3.5 shrink-0" aria-hidden /> : null}
        <span className="truncate">{fitText(t, fit, short)}</span>
        <ChevronDown className="size-3 shrink-0 opacity-60" aria-hidden />
      </Button>
      <Popover offset={4} placement="bottom start" className={popoverLook}>
        <Menu aria-label={t('board:length.menu')} className="min-w-64 outline-none">
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[decides]}
            onSelectionChange={keys => {
              const lengths: Record<string, Seconds | null> = { own: null, words: fit.words, fixed: footage.seconds }
              void setBeatLength(script_id, beat_id, lengths[firstOf(keys) ?? 'own'] ?? null)
            }}
          >
            <Heading text={t('board:length.title')} />
            <Choice id="own" text={t(own, { seconds: fineTime(fit.footage) })} />
            <Choice id="words" text={t('board:length.words', { seconds: fineTime(fit.words) })} />
            {isFixed ? <Choice id="fixed" text={t('board:length.fixed', { seconds: fineTime(fit.length) })} /> : null}
          </MenuSection>
          {isWarning ? (
            <MenuSection
              selectionMode="single"
              selectedKeys={fit.kind === 'short' ? [short] : []}
              onSelectionChange={keys => {
                const rule = shortRules.find(one => one === firstOf(keys))
                if (rule) void setShortRule(script_id, beat_id, rule, footage.seconds ?? fit.words)
              }}
            >
              <Heading text={t('board:length.whenShort')} />
              {shortRules.map(rule => (
                <Choice key={rule} id={rule} text={t(`board:rule.${rule}`)} />
              ))}
            </MenuSection>
          ) : null}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

const Heading = ({ text }: { readonly text: string }) => (
  <Header className="px-2 pt-2 pb-1 font-medium text-ink-faint text-micro">{text}</Header>
)

function Choice({ id, text }: { readonly id: string; readonly text: string }) {
  return (
    <MenuItem id={id} textValue={text} className={itemLook}>
      {({ isSelected }) => (
        <>
          <Check className={joinClasses('text-accent', !isSelected && 'invisible')} aria-hidden />
          {text}
        </>
      )}
    </MenuItem>
  )
}
