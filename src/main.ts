if (Number(process.versions.node.split('.')[0]) < 26) {
  console.error(`Watchword runs on Node 26, and this is ${process.versions.node}. Start it by npm: npm start`)
  process.exit(1)
}

const { sayFailure } = await import('./platform/errors.ts')
for (const unforeseen of ['uncaughtException', 'unhandledRejection']) {
  process.on(unforeseen, error => {
    console.error(`Watchword ended by a fault: ${sayFailure(error)}`)
    process.exit(1)
  })
}

const { runCommand } = await import('./app/cli.ts')
process.exitCode = await runCommand(process.argv.slice(2))
