import { joinClasses } from './join-classes'

export type ButtonVariant = 'primary' | 'plain' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'medium'

const variants: Record<ButtonVariant, string> = {
  primary:
    'bg-accent-solid text-white shadow-lift data-hovered:bg-accent-solid-hover data-pressed:brightness-90 data-disabled:bg-wash-strong data-disabled:text-ink-faint data-disabled:shadow-none',
  plain:
    'bg-raised text-ink shadow-lift ring-1 ring-line ring-inset data-hovered:bg-wash-strong data-pressed:bg-wash data-disabled:text-ink-faint',
  quiet:
    'text-ink-soft data-hovered:bg-wash data-hovered:text-ink data-pressed:bg-wash-strong data-disabled:text-ink-faint data-disabled:opacity-60',
  danger: 'bg-bad-solid text-white data-hovered:brightness-110 data-pressed:brightness-90',
}

/** The classes of everything that looks like a button. */
export const buttonLook = (variant: ButtonVariant, ...more: readonly (string | false | undefined)[]): string =>
  joinClasses(
    'inline-flex shrink-0 items-center justify-center gap-2 rounded-md font-medium whitespace-nowrap transition-colors duration-100 [&>svg]:size-4 [&>svg]:shrink-0',
    variants[variant],
    ...more,
  )
