# syntax=docker/dockerfile:1

FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json tsconfig.json tsconfig.build.json ./
COPY scripts ./scripts
COPY services ./services
RUN npm ci

# No install script of any package runs where the service will run: the build has run already.
FROM node:20-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
WORKDIR /app
# NODE_ENV=production is for the site to set: it demands trusted clients, and does not start without them.
# Mount a volume at /data, or what the embedded database keeps goes with the container.
ENV HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
RUN install --directory --owner=node --group=node --mode=0700 /data
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json LICENSE NOTICE ./
COPY rules ./rules
COPY pages ./pages
COPY fhir-resources ./fhir-resources
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=3s --start-period=5s \
  CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# as `npm start`: room for the records of all hooks that are answered at a time, so that few are copied about
CMD ["node", "--max-semi-space-size=64", "dist/services/cli.js", "serve"]
