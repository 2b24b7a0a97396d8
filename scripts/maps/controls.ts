import { z } from 'zod'
import type { Module } from '../../src/platform/module.ts'

type Listed = {
  name: string
  module: string
  asks: string
  version: number
  keyedBy: readonly string[]
  byDefault: readonly unknown[]
  without: unknown
  parameters: unknown
}

export const controlsOf = (modules: readonly Pick<Module, 'name' | 'controls'>[]): Listed[] =>
  modules
    .flatMap(({ name: module, controls }) =>
      (controls ?? []).map(({ name, asks, version, keyedBy, byDefault, without, parameters }) => ({
        ...{ name, module, asks, version, keyedBy, byDefault, without },
        parameters: z.toJSONSchema(parameters, { io: 'output', unrepresentable: 'any' }),
      })),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1))

export const controlsJson = (controls: readonly Listed[]): string => `${JSON.stringify(controls, null, 2)}\n`

/**
 * A control's name is for life: settings, bindings and readings of every school are kept under it. One that is
 * gone from the committed list is an error, and so are parameters that changed under the same version.
 */
export function identityErrors(committed: readonly Listed[], now: readonly Listed[]): string[] {
  const names = new Map(now.map(control => [control.name, control]))
  const twice = now.filter((control, index) => now.findIndex(({ name }) => name === control.name) !== index)
  return [
    ...twice.map(({ name }) => `Two controls are called ${name}.`),
    ...committed.flatMap(({ name, version, parameters }) => {
      const stands = names.get(name)
      if (!stands) return [`The control ${name} is gone or was renamed: a control's name is for life.`]
      if (stands.version < version) return [`The control ${name} went back from version ${version}.`]
      const isOther = JSON.stringify(stands.parameters) !== JSON.stringify(parameters)
      return isOther && stands.version === version
        ? [
            `The parameters of ${name} changed under the same version: raise it and say how stored ones are read.`,
          ]
        : []
    }),
  ]
}
