import { Button } from '@renderer/components/button'
import { useOnline } from '@renderer/components/use-online'
import { PlatformMark } from '@renderer/publishing/platform-mark'
import { useWords, type WordKey } from '@renderer/words/words'
import type { Finding, FindingRule } from '@shared/domain/finding'
import { isByHand } from '@shared/domain/who-posts'
import { CircleAlert, CircleCheck, TriangleAlert, WifiOff } from 'lucide-react'
import { findingWords } from './finding-words'
import { Part } from './part'
import type { Destination } from './use-composition'

type ChecksListProps = {
  readonly destinations: readonly Destination[]
  readonly isReadOnly: boolean
  readonly onFix: (destination: Destination, finding: Finding) => void
}

/** What each platform would refuse or treat badly, found before anything is uploaded, with what helps. */
export function ChecksList({ destinations, isReadOnly, onFix }: ChecksListProps) {
  const t = useWords()
  const open = destinations.filter(one => one.readiness !== 'gone')
  if (open.length === 0) return null
  const isWell = open.every(one => one.findings.length === 0)
  return (
    <Part title={t('compose:checks')}>
      {isWell ? (
        <p className="flex items-center gap-2">
          <CircleCheck className="size-4 shrink-0 text-good" aria-hidden />
          {t('compose:allWell')}
        </p>
      ) : null}
      {open.map(one => (
        <Found key={one.post.post_id} destination={one} isReadOnly={isReadOnly} onFix={onFix} />
      ))}
    </Part>
  )
}

type FoundProps = Omit<ChecksListProps, 'destinations'> & { readonly destination: Destination }

function Found({ destination, isReadOnly, onFix }: FoundProps) {
  const { post, findings, name } = destination
  const inOrder = [...findings].sort((a, b) => a.severity.localeCompare(b.severity))
  return (
    <div className="flex flex-col gap-1.5 empty:hidden">
      {findings.length > 0 ? (
        <h3 className="flex items-center gap-1.5 text-ink-soft text-small">
          <PlatformMark platform={post.platform} />
          <bdi className="truncate">{name}</bdi>
        </h3>
      ) : null}
      {findings.length > 0 ? (
        <ul className="flex flex-col gap-1.5">
          {inOrder.map(finding => (
            <Line
              key={`${finding.rule} ${finding.is}`}
              finding={finding}
              destination={destination}
              isReadOnly={isReadOnly}
              onFix={onFix}
            />
          ))}
        </ul>
      ) : null}
      <Unasked destination={destination} />
    </div>
  )
}

/** What a fix does, where it is another thing than its kind says. */
const fixKeys: Partial<Record<FindingRule, WordKey>> = {
  'no-film': 'compose:makeFilm',
  'title-length': 'compose:fix.shorten-title',
  'forbidden-signs': 'compose:fix.take-out',
  mentions: 'compose:fix.fewer-mentions',
  'tags-length': 'compose:fix.fewer-tags',
}

function Line({ finding, destination, isReadOnly, onFix }: FoundProps & { readonly finding: Finding }) {
  const t = useWords()
  const { what, may } = findingWords(t, finding, destination.post.platform)
  const stops = finding.severity === 'stops'
  const Icon = stops ? CircleAlert : TriangleAlert
  const fix = finding.rule === 'no-film' ? 're-encode' : finding.fix
  return (
    <li className={`flex items-center gap-2 rounded-md p-2 text-small ${stops ? 'bg-bad-wash' : 'bg-warn-wash'}`}>
      <Icon className={`size-4 shrink-0 ${stops ? 'text-bad' : 'text-warn'}`} aria-hidden />
      <div className="flex min-w-0 grow flex-wrap items-center justify-between gap-x-2 gap-y-1">
        <p className="min-w-32 grow basis-0">
          <span className="sr-only">{t(stops ? 'compose:stops' : 'compose:warns')} </span>
          <span className="wrap-anywhere">{what}</span>
          {may ? <span className="block text-ink-soft">{t('compose:may', { may })}</span> : null}
        </p>
        {fix && !isReadOnly ? (
          <Button size="small" onPress={() => onFix(destination, finding)}>
            {t(fixKeys[finding.rule] ?? `compose:fix.${fix}`)}
          </Button>
        ) : null}
      </div>
    </li>
  )
}

/** Says what could not be looked at, for its platform was not asked or did not answer. */
function Unasked({ destination }: { readonly destination: Destination }) {
  const t = useWords()
  const isOnline = useOnline()
  const { check, account, post } = destination
  const platform = t(`posts:platform.${post.platform}`)
  if (!account?.connected || isByHand(post.platform) || check?.kind === 'known') return null
  const key = !isOnline ? 'compose:offline' : check?.kind === 'unknown' ? 'compose:notAnswered' : 'compose:asking'
  return (
    <p role="status" className="flex items-start gap-2 text-ink-soft text-small">
      {isOnline ? null : <WifiOff className="mt-px size-4 shrink-0 text-warn" aria-hidden />}
      {t(key, { platform })}
    </p>
  )
}
