import { logProblem } from '@renderer/studio'
import { Component, type ReactNode } from 'react'
import { CrashScreen } from './crash-screen'

type CrashBoundaryProps = { readonly children: ReactNode }
type CrashState = { readonly error: Error | null }

/** Catches what no screen expected, so that one broken screen does not leave an empty window. */
export class CrashBoundary extends Component<CrashBoundaryProps, CrashState> {
  override state: CrashState = { error: null }

  static getDerivedStateFromError(error: unknown): CrashState {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override componentDidCatch(error: unknown): void {
    logProblem('A screen failed', error)
  }

  override render(): ReactNode {
    const { error } = this.state
    return error ? <CrashScreen error={error} /> : this.props.children
  }
}
