# The pages are built in one image and served from another, which holds only what runs.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# The builder's native part is an optional package, so none are omitted here.
RUN npm ci --omit=dev --no-fund --no-audit
COPY vite.config.ts tsconfig.base.json ./
COPY scripts ./scripts
COPY shared ./shared
COPY client ./client
RUN node scripts/build-client.js

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production DATA_DIR=/data PORT=3000
COPY package.json package-lock.json ./
# The image's own Node runs: the optional binaries of Node stay away.
RUN npm ci --omit=dev --omit=optional --no-fund --no-audit && npm cache clean --force
COPY shared ./shared
COPY server ./server
COPY --from=build /app/dist ./dist
RUN install -d -o node -g node -m 0700 /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=15s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--disable-warning=ExperimentalWarning", "server/main.ts"]
